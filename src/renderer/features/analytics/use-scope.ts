import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { namedPeriod, Period, periodBefore, type PeriodName } from '@shared/model/period'
import { dayAt, dayText } from '@shared/text/hours/local-days'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { useTime } from '../../parts/use-time'
import { clockQueries } from '../client-settings/queries'

export const defaultPeriod: PeriodName = '30d'

/** What the address says of the period and the filter, in the days of the client's clocks; null until those are known. */
export function useScope(): FigureScope | null {
  const { client = '' } = useParams({ strict: false })
  const { q: query = '', period: name, from, to } = useSearch({ from: '/frame/client/$client/analytics' })
  const { data: clock } = useQuery(clockQueries.get(client))
  const { now } = useTime()
  if (!clock) return null
  const zone = clock.rules.hours.timeZone
  const today = dayText(dayAt(zone, now))
  const isOwn = from !== undefined && to !== undefined && Period.safeParse({ from, to }).success
  const period = isOwn ? { from, to } : namedPeriod(name ?? defaultPeriod, today)
  return { client, period, before: periodBefore(period), query, zone }
}
