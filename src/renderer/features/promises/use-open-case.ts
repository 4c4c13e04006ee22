import { useNavigate } from '@tanstack/react-router'
import type { PromiseRow } from '@shared/model/promise'

/** Leads to the case that a promise was made to; nothing where it was made to nobody who wrote. */
export function useOpenCase(client: string, row: PromiseRow | undefined): (() => void) | undefined {
  const navigate = useNavigate()
  const id = row?.case
  if (id === null || id === undefined) return undefined
  return () =>
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: { q: `case:${id}`, case: id },
    })
}
