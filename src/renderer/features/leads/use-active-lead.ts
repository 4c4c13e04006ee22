import { useState } from 'react'
import type { LeadRow } from '@shared/model/lead'

/** Which row is active: the one in the address; where it left the list, the one that came into its place. */
export function useActiveLead(
  rows: readonly LeadRow[],
  wanted: number | undefined,
): { row: LeadRow | undefined; index: number } {
  const [last, setLast] = useState(0)
  const at = rows.findIndex(({ mention }) => mention === wanted)
  if (at >= 0 && at !== last) setLast(at)
  const index = at >= 0 ? at : Math.max(0, Math.min(last, rows.length - 1))
  return { row: rows[index], index }
}
