import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { CasePlace } from '@shared/contract/cases'
import type { CaseOrder } from '@shared/model/case'
import { Failure } from '@shared/model/failure'
import { call } from './api'

interface Row {
  id: number
}
type PageOf = (key: QueryKey, client: string) => Promise<Row[]>

const pages: Record<'mention' | 'case', PageOf> = {
  mention: ([, , , query, from], client) =>
    call('mention.page', { client, query: query as string, from: from as number | null }),
  case: ([, , , query, order, from], client) =>
    call('case.page', {
      ...{ client, query: query as string, order: order as CaseOrder },
      from: from as CasePlace | null,
    }),
}

/**
 * Brings the rows on the screen up to date without moving any: another window may have changed what they say. A row that
 * no longer fits the query stays until the list is asked for anew.
 */
export async function renewRows(
  queryClient: QueryClient,
  client: string,
  noun: 'mention' | 'case',
): Promise<void> {
  const shown = queryClient.getQueryCache().findAll({ queryKey: [noun, client, 'page'], type: 'active' })
  await Promise.all(
    shown.map(async ({ queryKey }) => {
      const renewed = await pages[noun](queryKey, client).catch(unlessRestarted)
      const byId = new Map(renewed.map((row) => [row.id, row]))
      queryClient.setQueryData<Row[]>(queryKey, (rows) => rows?.map((row) => byId.get(row.id) ?? row))
    }),
  )
}

/** Whatever is on the screen is read anew when another engine has taken the place of one that stopped. */
function unlessRestarted(error: unknown): Row[] {
  if (error instanceof Failure && error.code === 'engine-restarted') return []
  throw error
}
