import { queryOptions, useMutation } from '@tanstack/react-query'
import type { NewTemplate } from '@shared/model/template'
import type { Resolution, VoiceCard } from '@shared/model/voice'
import { call } from '../../api'

export const answerQueries = {
  templates: (client: string) =>
    queryOptions({ queryKey: ['template', client], queryFn: () => call('template.list', { client }) }),
  voice: (client: string) =>
    queryOptions({ queryKey: ['voice', client], queryFn: () => call('voice.get', { client }) }),
}

export function useSaveTemplate(client: string) {
  return useMutation({
    mutationFn: (input: { template: NewTemplate; id?: number; isShared: boolean }) =>
      call('template.save', { client, ...input }),
  })
}

export function useRemoveTemplate(client: string) {
  return useMutation({
    mutationFn: (input: { id: number; isShared: boolean }) => call('template.remove', { client, ...input }),
  })
}

export function useSaveVoice(client: string) {
  return useMutation({
    mutationFn: (input: { voice?: Partial<VoiceCard>; resolutions?: Resolution[] }) =>
      call('voice.set', { client, ...input }),
  })
}
