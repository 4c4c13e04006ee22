import type { Cursor } from '../connectors/outcome'

const sureAfterRuns = 3

/**
 * What a permanent redirect does to a source: its address is rewritten once so many good readings in a row came through
 * the same one; before that it may be somebody's slip, which would be kept for ever. The count lies in the cursor,
 * beside what the connector keeps there.
 */
export function movedAddress(
  before: Cursor,
  after: Cursor,
  movedTo: string | null,
): { cursor: Cursor; address: string | null } {
  if (movedTo === null) return { cursor: after, address: null }
  const movedRuns = before['movedTo'] === movedTo ? Number(before['movedRuns']) + 1 : 1
  if (movedRuns >= sureAfterRuns) return { cursor: after, address: movedTo }
  return { cursor: { ...after, movedTo, movedRuns }, address: null }
}
