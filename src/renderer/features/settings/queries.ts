import { queryOptions, useMutation } from '@tanstack/react-query'
import type { AssistantSettings } from '@shared/model/assistant'
import type { Settings } from '@shared/model/client'
import { call } from '../../api'

export const workspaceQueries = {
  state: () => queryOptions({ queryKey: ['workspace'], queryFn: () => call('workspace.get', {}) }),
}

export function useSaveSettings() {
  return useMutation({ mutationFn: (settings: Partial<Settings>) => call('workspace.set', settings) })
}

export const assistantQueries = {
  settings: () =>
    queryOptions({ queryKey: ['workspace', 'assistant'], queryFn: () => call('assistant.get', {}) }),
  prompt: (client: string, reply: number) =>
    queryOptions({
      queryKey: ['reply', client, 'prompt', reply],
      queryFn: () => call('assistant.prompt', { client, reply }),
      staleTime: 0,
    }),
  composed: (client: string, reply: number) =>
    queryOptions({
      queryKey: ['reply', client, 'composed', reply],
      queryFn: () => call('draft.compose', { client, reply }),
      staleTime: 0,
    }),
}

export function useSaveAssistant() {
  return useMutation({ mutationFn: (settings: AssistantSettings) => call('assistant.set', settings) })
}

/** Looks on this computer; asked for only when the user asks. */
export function useFindAssistants() {
  return useMutation({ mutationFn: () => call('assistant.find', {}) })
}

export function useAskAssistant(client: string) {
  return useMutation({
    mutationFn: (input: { reply: number; job: string }) => call('assistant.draft', { client, ...input }),
  })
}
