import { CircleCheck, Eye, OctagonX } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Reply } from '@shared/model/reply'
import type { Finding } from '@shared/model/review'
import { countsOf } from '@shared/text/review/counts-of'
import { fixText, reasonText } from '@shared/text/review/finding-text'
import { useWords } from '../../../parts/use-words'
import { Button } from '../../../ui/button'
import { TextInput } from '../../../ui/field'
import styles from './desk.module.css'
import { useOverrideStop } from './reply-queries'

interface ReviewPaneProps {
  client: string
  reply: Reply
  text: string
  findings: readonly Finding[]
  onFix: (finding: Finding) => void
}

/** What the review says: stops first, then what to look at, and in one line what passes. A count, never a score. */
export function ReviewPane({ client, reply, text, findings, onFix }: ReviewPaneProps) {
  const t = useTranslations('desk')
  const words = useWords()
  const counts = countsOf(findings)
  const open = [
    ...findings.filter(({ state }) => state === 'stop'),
    ...findings.filter(({ state }) => state === 'look'),
  ]
  const passed = [...new Set(findings.filter(({ state }) => state === 'pass').map(({ rule }) => rule))]
  return (
    <aside className={styles.review} aria-label={t('review')} tabIndex={0}>
      <header>
        <h3>{t('review')}</h3>
        {findings.length > 0 && <span>{t('passed', { passed: counts.passed, all: counts.all })}</span>}
      </header>
      {findings.length === 0 && (
        <p className={styles.hint}>{t(text.trim() === '' ? 'reviewEmpty' : 'reviewing')}</p>
      )}
      <ul>
        {open.map((finding, index) => (
          <Item
            key={`${finding.rule} ${index}`}
            client={client}
            reply={reply}
            finding={finding}
            onFix={onFix}
          />
        ))}
      </ul>
      {passed.length > 0 && (
        <p className={styles.pass}>
          <CircleCheck size={16} aria-hidden />
          <b>{t('pass', { count: passed.length })}</b>{' '}
          {passed.map((rule) => words(`review.rules.${rule}`)).join(', ')}
        </p>
      )}
    </aside>
  )
}

interface ItemProps {
  client: string
  reply: Reply
  finding: Finding
  onFix: (finding: Finding) => void
}

function Item({ client, reply, finding, onFix }: ItemProps) {
  const t = useTranslations('desk')
  const words = useWords()
  const [isPassing, setPassing] = useState(false)
  const { state, rule, practice, reason } = finding
  const fix = fixText(words, finding.fix)
  const isPassed = reply.overrides.some((one) => one.rule === rule)
  const Icon = state === 'stop' ? OctagonX : Eye
  return (
    <li className={styles.item} data-state={isPassed ? 'passed' : state}>
      <Icon size={16} aria-hidden />
      <div>
        <b>
          {t(state === 'stop' ? 'stop' : 'look')} {words(`review.rules.${rule}`)}
        </b>
        <p>
          {reasonText(words, reason)} ({practice})
        </p>
        {typeof fix === 'string' && <p className={styles.advice}>{fix}</p>}
        <div className={styles.fixes}>
          {fix !== null && typeof fix !== 'string' && (
            <Button look="link" size="small" onPress={() => onFix(finding)}>
              {fix.text.trim() === '' ? t('takeOut') : t('replace', { text: fix.text.slice(0, 60) })}
            </Button>
          )}
          {state === 'stop' && !isPassed && (
            <Button look="link" size="small" onPress={() => setPassing(true)}>
              {t('keepWithReason')}
            </Button>
          )}
          {isPassed && <span className={styles.hint}>{t('passedWithReason')}</span>}
        </div>
        {isPassing && !isPassed && (
          <ReasonForm client={client} reply={reply} rule={rule} onDone={() => setPassing(false)} />
        )}
      </div>
    </li>
  )
}

/** A stop is let pass with a reason, which stays. */
function ReasonForm({
  client,
  reply,
  rule,
  onDone,
}: {
  client: string
  reply: Reply
  rule: string
  onDone: () => void
}) {
  const t = useTranslations('desk')
  const pass = useOverrideStop(client)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 3)
      pass.mutate({ reply: reply.id, override: { rule, reason } }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit}>
      <TextInput label={t('reason')} value={reason} onChange={setReason} autoFocus />
      <Button size="small" type="submit" isDisabled={reason.trim().length < 3}>
        {t('letPass')}
      </Button>
    </form>
  )
}
