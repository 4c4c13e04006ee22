import { useState } from 'react'
import type { PromiseRow } from '@shared/model/promise'

/** Which line is active; where it went away, the one that came into its place. */
export function useActive(rows: readonly PromiseRow[]) {
  const [wanted, setWanted] = useState({ id: 0, index: 0 })
  const at = rows.findIndex(({ id }) => id === wanted.id)
  const index = at >= 0 ? at : Math.max(0, Math.min(wanted.index, rows.length - 1))
  const set = (next: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))]
    if (row) setWanted({ id: row.id, index: rows.indexOf(row) })
  }
  return { row: rows[index], index, count: rows.length, set, move: (step: number) => set(index + step) }
}

export type Active = ReturnType<typeof useActive>
