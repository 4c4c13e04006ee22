import type { PromiseMove, PromiseStatus } from '@shared/model/promise'

/** Which moves are open in a status, and where each leads. What is closed stays so; undo takes a slip back. */
const moves: Record<PromiseStatus, Partial<Record<PromiseMove, PromiseStatus>>> = {
  found: { confirm: 'pending', cancel: 'cancelled', give: 'found' },
  pending: { keep: 'kept', break: 'broken', move: 'renegotiated', cancel: 'cancelled', give: 'pending' },
  kept: {},
  broken: {},
  renegotiated: {},
  cancelled: {},
}

/** The status that a move leads to; null where it is not open. */
export function nextStatus(status: PromiseStatus, move: PromiseMove): PromiseStatus | null {
  return moves[status][move] ?? null
}
