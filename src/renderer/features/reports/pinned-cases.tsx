import { useTranslations } from 'use-intl'
import { DraftInput } from '../../ui/draft-input'
import styles from './reports.module.css'

const most = 12

/** The numbers of cases that the report tells of in any case. */
export function PinnedCases({
  pinned,
  onChange,
}: {
  pinned: readonly number[]
  onChange: (pinned: number[]) => void
}) {
  const t = useTranslations('reports')
  return (
    <div className={styles.labelled}>
      <DraftInput
        label={t('pinned')}
        value={pinned.join(', ')}
        problemOf={(text) => (numbersIn(text) === null ? t('pinnedBad') : undefined)}
        onCommit={(text) => onChange(numbersIn(text) ?? [])}
      />
      <small>{t('pinnedHint')}</small>
    </div>
  )
}

function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length > most || !parts.every((part) => /^[1-9]\d{0,9}$/.test(part))) return null
  return [...new Set(parts.map(Number))]
}
