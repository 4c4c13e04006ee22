import type { Consistency } from '@shared/model/analytics'
import type { Platform } from '@shared/model/mention'
import { dayMs } from '@shared/text/hours/local-days'
import { timeOfId } from '../mentions/mention-id'
import type { OwnText } from './own-store'

/** Who has said nothing for longer has left. */
export const abandonedAfterDays = 60

interface Told {
  names: ReadonlyMap<number, { name: string; platform: Platform }>
  /** What each account last said before the texts begin. */
  earlier: readonly { sourceId: number; id: number }[]
  periodFrom: number
  until: number
}

/** Pure: the rhythm of each account from its own texts (by source, oldest first); who has been silent longest first. */
export function accountsOf(texts: readonly OwnText[], told: Told): Consistency['accounts'] {
  const bySource = new Map<number, OwnText[]>()
  for (const text of texts) bySource.set(text.sourceId, [...(bySource.get(text.sourceId) ?? []), text])
  const earlier = new Map(told.earlier.map(({ sourceId, id }) => [sourceId, id]))
  return [...new Set([...bySource.keys(), ...earlier.keys()])]
    .flatMap((sourceId) => {
      const source = told.names.get(sourceId)
      const own = bySource.get(sourceId) ?? []
      const before = earlier.get(sourceId)
      const lastId = own.at(-1)?.id ?? before
      if (!source || lastId === undefined) return []
      const moments = [...(before === undefined ? [] : [before]), ...own.map(({ id }) => id)].map(timeOfId)
      const inPeriod = own.filter(({ id }) => timeOfId(id) >= told.periodFrom)
      const lastAt = timeOfId(lastId)
      const sinceDays = Math.max(0, Math.floor((told.until - lastAt) / dayMs))
      const shown = {
        ...{ sourceId, ...source, lastAt, lastId, sinceDays },
        texts: inPeriod.length,
        answers: inPeriod.filter(({ isAnswer }) => isAnswer).length,
        isAbandoned: sinceDays > abandonedAfterDays,
      }
      return [{ ...shown, ...gapsBetween(moments) }]
    })
    .sort((a, b) => b.sinceDays - a.sinceDays || a.sourceId - b.sourceId)
}

/** Days between a text and the next; none where there are not two. */
export function gapsBetween(moments: readonly number[]): {
  medianGapDays: number | null
  longestGapDays: number | null
} {
  const days = moments
    .slice(1)
    .map((at, index) => (at - (moments[index] ?? at)) / dayMs)
    .sort((a, b) => a - b)
  const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10)
  return {
    medianGapDays: rounded(days[Math.ceil(days.length / 2) - 1]),
    longestGapDays: rounded(days.at(-1)),
  }
}
