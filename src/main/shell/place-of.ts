import type { Place } from '@shared/contract/bridge'
import type { Notice } from '@shared/contract/events'

/** The screen on which something can be done about what a notice says. */
export function placeOf({ kind, case: id }: Pick<Notice, 'kind' | 'case'>): Omit<Place, 'client'> {
  if (kind === 'alarm') return { screen: 'crisis', case: null }
  if (kind === 'overduePromise' && id === null) return { screen: 'promises', case: null }
  return { screen: 'inbox', case: id }
}
