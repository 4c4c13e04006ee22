import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Judgement } from '@shared/model/correction'
import type { UrgencyWeights } from '@shared/model/triage'
import { call } from '../../api'
import { renewLists } from '../../query-client'

export const triageQueries = {
  status: (client: string) =>
    queryOptions({
      queryKey: ['triage', client, 'status'],
      queryFn: () => call('triage.status', { client }),
    }),
  quality: (client: string) =>
    queryOptions({
      queryKey: ['triage', client, 'quality'],
      queryFn: () => call('triage.quality', { client }),
    }),
  models: (client: string) =>
    queryOptions({
      queryKey: ['triage', client, 'models'],
      queryFn: () => call('triage.models', { client }),
      // Only the user's file manager knows when a model is put into the folder.
      staleTime: 0,
    }),
  phrases: (client: string, query: string) =>
    queryOptions({
      queryKey: ['mention', client, 'phrases', query],
      queryFn: () => call('triage.phrases', { client, query }),
    }),
}

/** Says what some mentions are; the lists are read anew, as a mention may no longer belong to what is asked for. */
export function useCorrect(client: string) {
  return useMutation({
    mutationFn: (input: { mentions: number[]; judgement: Judgement }) =>
      call('triage.correct', { client, ...input }),
    onSuccess: () => renewLists(client),
  })
}

export function useUndoCorrections(client: string) {
  return useMutation({
    mutationFn: (corrections: number[]) => call('triage.undo', { client, corrections }),
    onSuccess: () => renewLists(client),
  })
}

export function useSetWeights(client: string) {
  return useMutation({
    mutationFn: (weights: Partial<UrgencyWeights>) => call('triage.setWeights', { client, weights }),
  })
}

/** Reads nothing that is kept, but takes too long to be done unasked. */
export function useMeasureModel(client: string) {
  return useMutation({
    mutationFn: (model: string) => call('triage.measureModel', { client, model }),
  })
}

export function useSetJudge(client: string) {
  return useMutation({
    mutationFn: (model: string | null) => call('triage.setJudge', { client, model }),
  })
}
