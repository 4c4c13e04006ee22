import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { InputOf } from '@shared/contract'
import { systemTimeZone } from '@shared/model/clock'
import type { PromiseAction } from '@shared/model/promise'
import { call } from '../../api'
import { sayOutcome } from '../../parts/outcome'
import { renewLists } from '../../query-client'
import { clockQueries } from '../client-settings/queries'
import { useSayFailure } from '../../parts/use-failure-words'

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

/** Says in the status bar what was done, with the way back. */
export function useSayStep(client: string) {
  const t = useTranslations('undo')
  const sayFailure = useSayFailure()
  const undo = useMutation({
    mutationFn: (step: number) => call('undo.undo', { client, step }),
    onSuccess: () => renewLists(client),
  })
  return (text: string, step: number) =>
    sayOutcome({
      text,
      undo: () =>
        undo.mutate(step, {
          onSuccess: () => sayOutcome({ text: t('undone', { text }) }),
          onError: sayFailure,
        }),
    })
}
