import { queryOptions, useMutation } from '@tanstack/react-query'
import type { NewRule } from '@shared/model/rule'
import { call } from '../../api'
import { renewLists } from '../../query-client'

export const ruleQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['rule', client, 'list'], queryFn: () => call('rule.list', { client }) }),
}

interface OneRule {
  rule: NewRule
  id?: number
}

/** What a rule would have done; asked for when the user wants to see it. */
export function useTryRule(client: string) {
  return useMutation({ mutationFn: (input: OneRule) => call('rule.try', { client, ...input }) })
}

export function useSaveRule(client: string) {
  return useMutation({ mutationFn: (input: OneRule) => call('rule.save', { client, ...input }) })
}

export function useSwitchRule(client: string) {
  return useMutation({
    mutationFn: (input: { id: number; isOn: boolean }) => call('rule.switch', { client, ...input }),
  })
}

export function useMoveRule(client: string) {
  return useMutation({
    mutationFn: (input: { id: number; by: -1 | 1 }) => call('rule.move', { client, ...input }),
  })
}

export function useRemoveRule(client: string) {
  return useMutation({ mutationFn: (id: number) => call('rule.remove', { client, id }) })
}

export function useRunRule(client: string) {
  return useMutation({
    mutationFn: (id: number) => call('rule.run', { client, id }),
    onSuccess: () => renewLists(client),
  })
}
