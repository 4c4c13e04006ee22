import { Handshake } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { SagaPromise } from '@shared/model/case'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { PromiseChip } from './promise-chip'
import { TimelineItem } from './timeline-item'
import styles from './timeline.module.css'

/** What was promised to the person, where it was said in the story, and how it stands today. */
export function PromiseEntry({ at, promise }: { at: number; promise: SagaPromise }) {
  const t = useTranslations()
  const time = useTime()
  const { status, text, owner, dueAt, proof } = promise
  const isOpen = status === 'pending' || status === 'found'
  return (
    <TimelineItem
      icon={<Handshake size={14} aria-hidden />}
      head={
        <>
          <b>{t(`saga.promise.${status}`)}</b>
          {owner !== null && <span className={styles.faint}>{t('saga.promiseOwner', { owner })}</span>}
          {isOpen && dueAt !== null && <PromiseChip dueAt={dueAt} />}
          {status === 'broken' && <Chip tone="danger">{t('promises.states.broken')}</Chip>}
        </>
      }
      at={time.moment(at)}
    >
      <blockquote dir="auto">{text}</blockquote>
      {proof !== null && <p className={styles.faint}>{t('promises.proof', { proof })}</p>}
    </TimelineItem>
  )
}
