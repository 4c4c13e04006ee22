import { useState } from 'react'
import type { CaseTarget } from '@shared/contract/cases'

/** Which cases an act is about: those that were ticked, or all that the query finds. */
export interface Selection {
  ids: ReadonlySet<number>
  isAll: boolean
  toggle: (id: number) => void
  add: (ids: readonly number[]) => void
  selectAll: () => void
  clear: () => void
}

const none: ReadonlySet<number> = new Set()

export function useSelection(): Selection {
  const [ids, setIds] = useState(none)
  const [isAll, setAll] = useState(false)
  return {
    ids,
    isAll,
    toggle(id) {
      setAll(false)
      setIds((held) => {
        const next = new Set(held)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    add: (more) => setIds((held) => new Set([...held, ...more])),
    selectAll: () => setAll(true),
    clear() {
      setAll(false)
      setIds(none)
    },
  }
}

export function isSelecting({ ids, isAll }: Selection): boolean {
  return isAll || ids.size > 0
}

/** What acts are about: what is selected, else the open case; null where there is neither. */
export function targetOf(
  { ids, isAll }: Selection,
  query: string,
  openId: number | undefined,
): CaseTarget | null {
  if (isAll) return { query }
  if (ids.size > 0) return { ids: [...ids] }
  return openId === undefined ? null : { ids: [openId] }
}
