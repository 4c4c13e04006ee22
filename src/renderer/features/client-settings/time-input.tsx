import { useTranslations } from 'use-intl'
import { printTime, readTime } from '@shared/text/hours/read-hours'
import { DraftInput } from '../../ui/draft-input'

interface TimeInputProps {
  label: string
  value: number
  onChange: (minute: number) => void
}

/** A time of the day; midnight is 00:00. */
export function TimeInput({ label, value, onChange }: TimeInputProps) {
  const t = useTranslations('clientSettings')
  return (
    <DraftInput
      label={label}
      value={printTime(value)}
      problemOf={(text) => (readTime(text) === null ? t('timeBad') : undefined)}
      onCommit={(text) => onChange((readTime(text) ?? 0) % 1440)}
    />
  )
}
