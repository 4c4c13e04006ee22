import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Reply, ReplyMove } from '@shared/model/reply'
import { sendProblems } from '@shared/model/sending'
import { useTime } from '../../../parts/use-time'
import { Button } from '../../../ui/button'
import styles from './desk.module.css'

interface OutboxStepsProps {
  reply: Reply
  onMove: (move: ReplyMove, said: string) => void
}

/** What a person can do with a reply that is in the outbox, or that came back from it. */
export function OutboxSteps({ reply, onMove }: OutboxStepsProps) {
  const t = useTranslations('desk.outbox')
  switch (reply.state) {
    case 'queued':
      return (
        <>
          <LeavesAt reply={reply} />
          <Button onPress={() => onMove('hold', t('held'))}>{t('hold')}</Button>
        </>
      )
    case 'unknown':
      return (
        <>
          <span className={styles.kept}>{t(reply.nextTryAt === null ? 'askYou' : 'looking')}</span>
          <Button onPress={() => onMove('post', t('arrivedSaid'))}>{t('arrived')}</Button>
          <Button onPress={() => onMove('rewrite', t('notArrivedSaid'))}>{t('notArrived')}</Button>
        </>
      )
    case 'refused':
    case 'failed':
      return (
        <>
          <span className={styles.kept} role="status">
            <Problem failure={reply.failure} />
          </span>
          <Button onPress={() => onMove('rewrite', t('rewritten'))}>{t('rewrite')}</Button>
        </>
      )
    default:
      return null
  }
}

/** Seconds while it can still be held, then the moment of the next try. */
function LeavesAt({ reply: { nextTryAt, attempts, failure } }: { reply: Reply }) {
  const t = useTranslations('desk.outbox')
  const time = useTime()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (nextTryAt === null) return null
  const seconds = Math.max(0, Math.ceil((nextTryAt - now) / 1000))
  return (
    <span className={styles.kept}>
      {attempts > 0 && <Problem failure={failure} />}
      {seconds < 60 ? t('inSeconds', { seconds }) : t('at', { time: time.short(nextTryAt) })}
    </span>
  )
}

/** The platform's own words, or ours where it had none. */
function Problem({ failure }: { failure: string | null }) {
  const t = useTranslations('desk.outbox')
  const ours = sendProblems.find((one) => one === failure)
  return <>{ours ? t(`problems.${ours}`) : failure ? t('theirWords', { words: failure }) : null} </>
}
