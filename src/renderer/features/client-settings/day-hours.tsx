import { useFormatter, useTranslations } from 'use-intl'
import { minutesPerDay, type OpenSpan } from '@shared/model/clock'
import { merged } from '@shared/text/hours/open-year'
import { printHours, readHours } from '@shared/text/hours/read-hours'
import { DraftInput } from '../../ui/draft-input'
import styles from './client-settings.module.css'

interface DayHoursProps {
  /** Monday is 0. */
  day: number
  spans: OpenSpan[]
  onChange: (spans: OpenSpan[]) => void
}

/** One day: its hours as text, as a bar from midnight to midnight, and how many they are. */
export function DayHours({ day, spans, onChange }: DayHoursProps) {
  const t = useTranslations('clientSettings')
  const format = useFormatter()
  // The first of January 2024 was a Monday.
  const name = format.dateTime(Date.UTC(2024, 0, 1 + day), { weekday: 'long', timeZone: 'UTC' })
  const open = merged(spans)
  const hours = open.reduce((sum, [from, to]) => sum + to - from, 0) / 60
  const problemOf = (text: string) => {
    const read = readHours(text)
    if ('spans' in read) return undefined
    return t(read.problem === 'unclear' ? 'hoursUnclear' : 'hoursBackwards', { found: read.found })
  }
  const commit = (text: string) => {
    const read = readHours(text)
    if ('spans' in read) onChange(merged(read.spans))
  }
  return (
    <div className={styles.day}>
      <span className={styles.name}>{name}</span>
      <DraftInput
        isLabelHidden
        label={name}
        value={printHours(spans)}
        placeholder={t('closed')}
        problemOf={problemOf}
        onCommit={commit}
      />
      <DayBar spans={open} />
      <span className={styles.sum}>
        {hours > 0 &&
          format.number(hours, {
            style: 'unit',
            unit: 'hour',
            unitDisplay: 'short',
            maximumFractionDigits: 1,
          })}
      </span>
    </div>
  )
}

function DayBar({ spans }: { spans: OpenSpan[] }) {
  return (
    <svg className={styles.bar} viewBox={`0 0 ${minutesPerDay} 8`} preserveAspectRatio="none" aria-hidden>
      <rect data-ground width={minutesPerDay} height={8} />
      {spans.map(([from, to]) => (
        <rect key={from} x={from} width={to - from} height={8} />
      ))}
    </svg>
  )
}
