import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { namedPeriod, Period, periodNames, type PeriodName } from '@shared/model/period'
import { dayAt, dayText } from '@shared/text/hours/local-days'
import { useFigureText } from '../../parts/figures/use-figure-text'
import { useTime } from '../../parts/use-time'
import { Choice, TextInput } from '../../ui/field'
import { clockQueries } from '../client-settings/queries'
import styles from './reports.module.css'

export interface PeriodDraft {
  name: PeriodName | 'custom'
  from: string
  to: string
}

interface PeriodFieldsProps {
  client: string
  draft: PeriodDraft
  onDraft: (draft: PeriodDraft) => void
  /** Null as long as the days are none. */
  onPeriod: (period: Period | null) => void
}

/** A named period by the client's clocks, or days of one's own. */
export function PeriodFields({ client, draft, onDraft, onPeriod }: PeriodFieldsProps) {
  const t = useTranslations()
  const text = useFigureText()
  const period = usePeriod(client, draft)
  const key = period ? `${period.from} ${period.to}` : ''
  useEffect(() => {
    const [from = '', to = ''] = key.split(' ')
    onPeriod(key === '' ? null : { from, to })
  }, [key, onPeriod])
  const isBad = draft.name === 'custom' && draft.from !== '' && draft.to !== '' && period === null
  return (
    <>
      <Choice
        label={t('reports.period')}
        value={draft.name}
        options={[...periodNames, 'custom' as const].map((value) => ({
          value,
          text: t(`analytics.periods.${value}`),
        }))}
        onChange={(name) => onDraft({ ...draft, name })}
      />
      {draft.name === 'custom' ? (
        <div className={styles.pair}>
          <TextInput
            label={t('analytics.from')}
            type="date"
            value={draft.from}
            onChange={(from) => onDraft({ ...draft, from })}
          />
          <TextInput
            label={t('analytics.to')}
            type="date"
            value={draft.to}
            onChange={(to) => onDraft({ ...draft, to })}
            error={isBad ? t('analytics.badPeriod') : undefined}
          />
        </div>
      ) : (
        period && <p className={styles.days}>{text.range(period)}</p>
      )}
    </>
  )
}

function usePeriod(client: string, { name, from, to }: PeriodDraft): Period | null {
  const { data: clock } = useQuery(clockQueries.get(client))
  const { now } = useTime()
  if (name === 'custom') return Period.safeParse({ from, to }).data ?? null
  return clock ? namedPeriod(name, dayText(dayAt(clock.rules.hours.timeZone, now))) : null
}
