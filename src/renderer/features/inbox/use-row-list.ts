import { useRef, useState } from 'react'
import { useRowWindow } from '../../ui/use-row-window'

export const rowHeight = 56

/** Which rows of a list are in sight and which one is active; what they hold is loaded by whoever knows. */
export function useRowList(total: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState(0)
  const rows = useRowWindow(scroller, total, rowHeight)
  // Where rows went away, the one that has come into their place is the next.
  const active = Math.max(0, Math.min(wanted, total - 1))
  const move = (step: number) => {
    const next = Math.max(0, Math.min(total - 1, active + step))
    setActive(next)
    scroller.current?.scrollTo({ top: rows.topFor(next) })
    return next
  }
  return { scroller, rows, total, active, setActive, move }
}
export type RowListState = ReturnType<typeof useRowList>
