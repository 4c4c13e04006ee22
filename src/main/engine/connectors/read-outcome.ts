import type { Cursor, Outcome } from './outcome'
import type { MappedItems } from './mapped-items'

/** What a reading came to whose items were all looked at: unreadable where too few were understood, unchanged where nothing is new. */
export function readOutcome(
  items: MappedItems | null,
  told: { title: string; cursor: Cursor; isFirst: boolean; isPartial?: boolean; atLeastMs?: number },
): Outcome {
  if (items === null) return { kind: 'unreadable', found: 'json', reason: 'json-no-list' }
  const { title, cursor, isFirst, isPartial = false, atLeastMs = 0 } = told
  if (items.mentions.length === 0 && !isFirst) return { kind: 'unchanged', cursor, atLeastMs }
  return { kind: 'read', title, cursor, atLeastMs, isPartial, ...items }
}
