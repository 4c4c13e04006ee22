import { queryOptions, useMutation } from '@tanstack/react-query'
import type { NewEntry } from '@shared/model/entry'
import { call, callShell } from '../../api'
import { renewLists } from '../../query-client'

export const entryQueries = {
  attachments: (client: string, mention: number) =>
    queryOptions({
      queryKey: ['mention', client, 'attachments', mention],
      queryFn: () => call('entry.attachments', { client, mention }),
    }),
  picture: (client: string, id: number) =>
    queryOptions({
      queryKey: ['mention', client, 'picture', id],
      queryFn: () => call('entry.picture', { client, id }),
    }),
}

export function useAddEntry(client: string) {
  return useMutation({
    mutationFn: (entry: NewEntry) => call('entry.add', { client, entry }),
    onSuccess: () => renewLists(client),
  })
}

export function useChooseFile() {
  return useMutation({ mutationFn: () => callShell('shell.chooseFile', {}) })
}
