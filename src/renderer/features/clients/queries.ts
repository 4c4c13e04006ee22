import { queryOptions, useMutation } from '@tanstack/react-query'
import type { NewClient } from '@shared/model/client'
import { call } from '../../api'

export const clientQueries = {
  list: () =>
    queryOptions({ queryKey: ['client', undefined, 'list'], queryFn: () => call('client.list', {}) }),
  overview: () =>
    queryOptions({
      queryKey: ['client', undefined, 'overview'],
      queryFn: () => call('client.overview', {}),
      staleTime: 0,
    }),
  subjects: (client: string) =>
    queryOptions({
      queryKey: ['subject', client, 'list'],
      queryFn: () => call('client.subjects', { client }),
    }),
}

export function useCreateClient() {
  return useMutation({ mutationFn: (client: NewClient) => call('client.create', client) })
}

export function useCreateSample() {
  return useMutation({ mutationFn: () => call('sample.create', {}) })
}

export function useArchiveClient() {
  return useMutation({
    mutationFn: (input: { client: string; isArchived: boolean }) => call('client.archive', input),
  })
}

export function useRemoveSample() {
  return useMutation({ mutationFn: (client: string) => call('sample.remove', { client }) })
}
