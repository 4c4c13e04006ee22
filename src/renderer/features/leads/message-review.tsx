import { CircleCheck, Eye, OctagonX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { leadRules, type LeadFinding } from '@shared/model/lead'
import { useWords } from '../../parts/use-words'
import { Button } from '../../ui/button'
import styles from './message-review.module.css'

interface MessageReviewProps {
  text: string
  findings: readonly LeadFinding[]
  onChange: (text: string) => void
}

/** What the review says of the message: stops first, then what to look at, and in one line what passes. */
export function MessageReview({ text, findings, onChange }: MessageReviewProps) {
  const t = useTranslations('leads.message')
  const words = useWords()
  const open = [
    ...findings.filter(({ state }) => state === 'stop'),
    ...findings.filter(({ state }) => state === 'look'),
  ]
  const passed = [...new Set(findings.filter(({ state }) => state === 'pass').map(({ rule }) => rule))]
  return (
    <div className={styles.review} role="group" aria-label={t('review')}>
      {findings.length === 0 && <p>{t(text.trim() === '' ? 'reviewEmpty' : 'reading')}</p>}
      {open.length > 0 && (
        <ul>
          {open.map((finding, index) => (
            <Item
              key={`${finding.rule} ${index}`}
              finding={finding}
              onFix={(start, end, by) => onChange(text.slice(0, start) + by + text.slice(end))}
            />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <p className={styles.pass}>
          <CircleCheck size={16} aria-hidden />
          <span>
            <b>{t('passes', { count: passed.length })}</b>{' '}
            {passed.map((rule) => words(nameOf(rule))).join(', ')}
          </span>
        </p>
      )}
    </div>
  )
}

interface ItemProps {
  finding: LeadFinding
  onFix: (start: number, end: number, by: string) => void
}

function Item({ finding: { rule, state, reason, fix }, onFix }: ItemProps) {
  const t = useTranslations('desk')
  const words = useWords()
  const Icon = state === 'stop' ? OctagonX : Eye
  return (
    <li data-state={state}>
      <Icon size={16} aria-hidden />
      <div>
        <b>
          {t(state === 'stop' ? 'stop' : 'look')} {words(nameOf(rule))}
        </b>
        <p>{words(reason.code, reason.data)}</p>
        {fix?.kind === 'suggest' && <p>{words(fix.code, fix.data)}</p>}
        {fix?.kind === 'replace' && (
          <Button look="link" size="small" onPress={() => onFix(...fix.span, fix.text)}>
            {fix.text.trim() === '' ? t('takeOut') : t('replace', { text: fix.text.slice(0, 60) })}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The key of a rule's name: that of a rule of its own, or of one of the reply desk. */
function nameOf(rule: LeadFinding['rule']): string {
  const isOwn = (leadRules as readonly string[]).includes(rule)
  return isOwn ? `leadReview.rules.${rule}` : `review.rules.${rule}`
}
