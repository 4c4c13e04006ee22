import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { InputOf } from '@shared/contract'
import { systemTimeZone } from '@shared/model/clock'
import type { PromiseAction } from '@shared/model/promise'
import { call } from '../../api'
import { renewLists } from '../../query-client'
import { clockQueries } from '../client-settings/queries'

export const promiseQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['promise', client], queryFn: () => call('promise.list', { client }) }),
}

/** The zone by whose clock the client's deadlines run. */
export function useClientZone(client: string): string {
  const { data } = useQuery({ ...clockQueries.get(client), enabled: client !== '' })
  return data?.rules.hours.timeZone ?? systemTimeZone()
}

/** Cases are sorted by their promises: their lists are read anew as well. */
export function useActOnPromise(client: string) {
  return useMutation({
    mutationFn: (input: { promise: number; action: PromiseAction }) =>
      call('promise.act', { client, ...input }),
    onSuccess: () => renewLists(client),
  })
}

export function useMakePromise(client: string) {
  return useMutation({
    mutationFn: (made: InputOf<'promise.make'>['made']) => call('promise.make', { client, made }),
    onSuccess: () => renewLists(client),
  })
}
