import { CircleCheck, Eye, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Finding, RuleName } from '@shared/model/review'
import { countsOf } from '@shared/text/review/counts-of'
import { fixText, reasonText } from '@shared/text/review/finding-text'
import { useWords } from '../use-words'
import { Button } from '../../ui/button'
import styles from './review.module.css'

interface ReviewPaneProps {
  text: string
  findings: readonly Finding[]
  /** Without it nothing can be mended here any more. */
  onFix?: ((finding: Finding) => void) | undefined
  /** Whether somebody let a stop pass. */
  isPassed?: (rule: RuleName) => boolean
  /** What else can be done about a stop, beside its fix. */
  stopActs?: (rule: RuleName) => ReactNode
}

/** What the review says: stops first, then what to look at, and in one line what passes. A count, never a score. */
export function ReviewPane({ text, findings, onFix, isPassed, stopActs }: ReviewPaneProps) {
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
            finding={finding}
            onFix={onFix}
            isPassed={isPassed?.(finding.rule) ?? false}
            acts={finding.state === 'stop' && stopActs?.(finding.rule)}
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
  finding: Finding
  onFix: ((finding: Finding) => void) | undefined
  isPassed: boolean
  acts: ReactNode
}

function Item({ finding, onFix, isPassed, acts }: ItemProps) {
  const t = useTranslations('desk')
  const words = useWords()
  const { state, rule, practice, reason } = finding
  const fix = fixText(words, finding.fix)
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
        {typeof fix === 'string' && <p className={styles.hint}>{fix}</p>}
        <div className={styles.fixes}>
          {fix !== null && typeof fix !== 'string' && onFix && (
            <Button look="link" size="small" onPress={() => onFix(finding)}>
              {fix.text.trim() === '' ? t('takeOut') : t('replace', { text: fix.text.slice(0, 60) })}
            </Button>
          )}
          {acts}
        </div>
      </div>
    </li>
  )
}
