import type { PromiseLedger, PromiseRow } from '@shared/model/promise'
import { dueGroupOf, dueGroups, type DueGroup } from '@shared/text/promises/due-bounds'

export type GroupName = DueGroup | 'found' | 'closed'

export interface PromiseGroup {
  name: GroupName
  rows: readonly PromiseRow[]
}

/** The ledger as it is read: what is due first, then what waits to be confirmed, then what is over; no group is empty. */
export function groupPromises(
  { open, closed }: PromiseLedger,
  now: number,
  timeZone: string,
): PromiseGroup[] {
  const groupOf = (row: PromiseRow): GroupName =>
    row.status === 'found' ? 'found' : dueGroupOf(row.dueAt, now, timeZone)
  const groups: PromiseGroup[] = [...dueGroups, 'found' as const].map((name) => ({
    name,
    rows: open.filter((row) => groupOf(row) === name),
  }))
  return [...groups, { name: 'closed' as const, rows: closed }].filter(({ rows }) => rows.length > 0)
}
