import { QueryClient, type QueryKey } from '@tanstack/react-query'
import type { Noun } from '@shared/contract/call'
import type { Events } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import { onEvent, onReconnect } from './api'
import { renewRows } from './renew-rows'

type Reading = Events['reading']

/** Everything comes from this computer: it is never stale until the engine says so, and needs no network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      // What was being read when the engine fell over is read from the next one, and does not stay unread.
      retry: (failures, error) =>
        failures < 3 && error instanceof Failure && error.code === 'engine-restarted',
      retryDelay: 0,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Keys begin with the noun and the client, so that one event refreshes what it names and nothing else. */
export function listenToEngine(): void {
  onEvent((event) => {
    if (event.name === 'changed') refresh(event.data.client, event.data.nouns)
    if (event.name === 'arrived') addArrived(event.data.client, event.data.count)
    if (event.name === 'reading') showReading(event.data)
  })
  onReconnect(() => void queryClient.invalidateQueries())
}

/** New mentions wait behind "4 new": the list itself never moves under the cursor. */
function refresh(client: string | null, nouns: Noun[]): void {
  for (const noun of ['mention', 'case'] as const)
    if (client !== null && nouns.includes(noun)) renewRows(queryClient, client, noun).catch(isReadAnyway)
  if (nouns.some((noun) => countedNouns.has(noun))) void renewFigures(client)
  for (const noun of nouns) {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === noun && isOf(queryKey, client) && !isList(queryKey),
    })
  }
}

/** What figures are counted from. */
const countedNouns: ReadonlySet<Noun> = new Set([
  ...(['mention', 'case', 'promise', 'triage', 'import', 'source', 'subject', 'clock'] as const),
])

async function renewFigures(client: string | null): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'analytics' && isOf(queryKey, client),
  })
}

/** Where the engine went away meanwhile, all that is shown is asked for again as soon as it is back. */
function isReadAnyway(error: unknown): void {
  if (!(error instanceof Failure)) throw error
}

function isOf(key: QueryKey, client: string | null): boolean {
  return client === null || key[1] === undefined || key[1] === client
}

function isList(key: QueryKey): boolean {
  return (key[0] === 'mention' || key[0] === 'case') && (key[2] === 'outline' || key[2] === 'page')
}

export const arrivedKey = (client: string) => ['arrived', client]

function addArrived(client: string, count: number): void {
  queryClient.setQueryData<number>(arrivedKey(client), (before) => (before ?? 0) + count)
  void renewFigures(client)
}

export const readingKey = (client: string) => ['reading', client]

/** What is read again changes labels only; the lists are read anew when all is done, as some mentions may no longer belong to them. */
function showReading({ client, ...progress }: Reading): void {
  queryClient.setQueryData<Omit<Reading, 'client'>>(readingKey(client), progress)
  if (progress.done < progress.total) return
  void renewLists(client)
  void renewFigures(client)
  void queryClient.invalidateQueries({ queryKey: ['triage', client] })
}

/** Reads a client's lists anew, new mentions included. */
export async function renewLists(client: string): Promise<void> {
  queryClient.setQueryData(arrivedKey(client), 0)
  await Promise.all(
    ['mention', 'case', 'view'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun, client] })),
  )
}
