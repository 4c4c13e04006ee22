import { queryOptions, useMutation } from '@tanstack/react-query'
import type { InputOf } from '@shared/contract'
import type { OpmlResult } from '@shared/contract/sources'
import { call, callShell } from '../../api'

export const sourceQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['source', client, 'list'], queryFn: () => call('source.list', { client }) }),
  /** The kinds of source that there are. */
  kinds: () => queryOptions({ queryKey: ['source', 'kinds'], queryFn: () => call('source.kinds', {}) }),
  gaps: (client: string, source: number) =>
    queryOptions({
      queryKey: ['source', client, 'gaps', source],
      queryFn: () => call('source.gaps', { client, source }),
    }),
  ratings: (client: string, source: number) =>
    queryOptions({
      queryKey: ['source', client, 'ratings', source],
      queryFn: () => call('source.ratings', { client, source }),
    }),
  runs: (client: string, source: number) =>
    queryOptions({
      queryKey: ['source', client, 'runs', source],
      queryFn: () => call('source.runs', { client, source }),
    }),
}

export function useCancelReading() {
  return useMutation({ mutationFn: (input: InputOf<'source.cancel'>) => call('source.cancel', input) })
}

export function useSetSource() {
  return useMutation({ mutationFn: (input: InputOf<'source.set'>) => call('source.set', input) })
}

export async function saveOpml(client: string, title: string): Promise<{ saved: boolean }> {
  const { text } = await call('source.opml', { client, title })
  return callShell('shell.saveText', { suggestedName: 'feeds.opml', text })
}

/** Null where no file was chosen. */
export async function importOpml(client: string, subject: number): Promise<OpmlResult | null> {
  const file = await callShell('shell.chooseFile', {})
  return file && call('source.importOpml', { client, file: file.token, subject })
}

export const collectionQuery = () =>
  queryOptions({ queryKey: ['source', 'collection'], queryFn: () => call('collection.get', {}) })

/** Holds up or goes on with reading what is due, of all clients. */
export function usePauseCollection() {
  return useMutation({ mutationFn: (isPaused: boolean) => call('collection.pause', { isPaused }) })
}

export function useCollectNow() {
  return useMutation({ mutationFn: (input: InputOf<'source.collect'>) => call('source.collect', input) })
}

export function useAddSource() {
  return useMutation({ mutationFn: (input: InputOf<'source.add'>) => call('source.add', input) })
}

export function useProbeSource() {
  return useMutation({ mutationFn: (input: InputOf<'source.probe'>) => call('source.probe', input) })
}

export function usePauseSource() {
  return useMutation({ mutationFn: (input: InputOf<'source.pause'>) => call('source.pause', input) })
}
