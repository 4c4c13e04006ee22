import { queryOptions, useMutation } from '@tanstack/react-query'
import type { CasePlace, CaseTarget } from '@shared/contract/cases'
import type { CaseAction, CaseOrder } from '@shared/model/case'
import { call, callShell } from '../../api'
import { renewLists } from '../../query-client'

export const caseQueries = {
  outline: (client: string, query: string, order: CaseOrder) =>
    queryOptions({
      queryKey: ['case', client, 'outline', query, order],
      queryFn: () => call('case.outline', { client, query, order }),
    }),
  page: (client: string, query: string, order: CaseOrder, from: CasePlace | null) =>
    queryOptions({
      queryKey: ['case', client, 'page', query, order, from],
      queryFn: () => call('case.page', { client, query, order, from }),
    }),
  one: (client: string, id: number) =>
    queryOptions({
      queryKey: ['case', client, 'one', id],
      queryFn: () => call('case.get', { client, case: id }),
    }),
  of: (client: string, mention: number) =>
    queryOptions({
      queryKey: ['case', client, 'of', mention],
      queryFn: () => call('case.of', { client, mention }),
    }),
  counts: (client: string) =>
    queryOptions({ queryKey: ['case', client, 'counts'], queryFn: () => call('case.counts', { client }) }),
  proposals: (client: string, id: number) =>
    queryOptions({
      queryKey: ['case', client, 'proposals', id],
      queryFn: () => call('person.proposals', { client, case: id }),
    }),
  views: (client: string) =>
    queryOptions({ queryKey: ['view', client], queryFn: () => call('view.list', { client }) }),
  undo: (client: string) =>
    queryOptions({ queryKey: ['case', client, 'undo'], queryFn: () => call('undo.list', { client }) }),
}

/** What a change makes stale is read anew, lists included: the user made it and expects to see it. */
function useChange<Input, Output>(client: string, mutationFn: (input: Input) => Promise<Output>) {
  return useMutation({ mutationFn, onSuccess: () => renewLists(client) })
}

export function useAct(client: string) {
  return useChange(client, (input: { target: CaseTarget; action: CaseAction; job?: string }) =>
    call('case.act', { client, ...input }),
  )
}

export function useMergeCases(client: string) {
  return useChange(client, (input: { into: number; from: number[] }) =>
    call('case.merge', { client, ...input }),
  )
}

export function useSplitCase(client: string) {
  return useChange(client, (input: { case: number; mentions: number[] }) =>
    call('case.split', { client, ...input }),
  )
}

export function useAttach(client: string) {
  return useChange(client, (input: { mention: number; case: number | null }) =>
    call('case.attach', { client, ...input }),
  )
}

export function useMergePersons(client: string) {
  return useChange(client, (authors: number[]) => call('person.merge', { client, authors }))
}

export function useSplitPerson(client: string) {
  return useChange(client, (author: number) => call('person.split', { client, author }))
}

export function useSaveView(client: string) {
  return useChange(client, (input: { name: string; query: string }) =>
    call('view.save', { client, ...input }),
  )
}

export function useRemoveView(client: string) {
  return useChange(client, (id: number) => call('view.remove', { client, id }))
}

export function useUndo(client: string) {
  return useChange(client, () => call('undo.undo', { client }))
}

export function useErase(client: string) {
  return useChange(client, (input: { mention: number; confirm: string }) =>
    call('mention.erase', { client, ...input }),
  )
}

export function useOpenWindow(client: string) {
  return useMutation({ mutationFn: (id: number) => callShell('shell.openWindow', { client, case: id }) })
}
