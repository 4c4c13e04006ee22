import { useNavigate } from '@tanstack/react-router'
import type { HourCount } from '@shared/model/crisis'
import { minuteText } from '@shared/text/query/query-time'

/** What the inbox is asked for the unhappy ones of a query, between two moments that a query can name. */
export function upsetQuery(query: string, since: string, until: string): string {
  return `${query} (complaint:yes OR sentiment:negative) -is:own since:${since} until:${until}`
}

const hourMs = 3_600_000

/** Leads to the mentions behind one hour of a room. */
export function useShowHour(client: string, query: string): (hour: HourCount) => void {
  const navigate = useNavigate()
  return ({ at }) =>
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: { q: upsetQuery(query, minuteText(at), minuteText(at + hourMs)) },
    })
}
