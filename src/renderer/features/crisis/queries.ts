import { queryOptions, useMutation } from '@tanstack/react-query'
import type { InputOf } from '@shared/contract'
import type { Locale } from '@shared/model/client'
import type { CrisisAction } from '@shared/model/crisis'
import { call } from '../../api'

export const spikeQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['spike', client, 'list'], queryFn: () => call('spike.list', { client }) }),
}

export const crisisQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['crisis', client, 'list'], queryFn: () => call('crisis.list', { client }) }),
  /** Read anew now and then: a room is looked at for hours, and its clock runs. */
  room: (client: string, room: number, lang: Locale) =>
    queryOptions({
      queryKey: ['crisis', client, 'room', room, lang],
      queryFn: () => call('crisis.get', { client, room, lang }),
      refetchInterval: 60_000,
    }),
  weeks: (client: string) =>
    queryOptions({ queryKey: ['crisis', client, 'weeks'], queryFn: () => call('crisis.weeks', { client }) }),
  people: (client: string) =>
    queryOptions({
      queryKey: ['crisis', client, 'people'],
      queryFn: () => call('crisis.people', { client }),
    }),
  playbooks: (client: string, lang: Locale) =>
    queryOptions({
      queryKey: ['crisis', client, 'playbooks', lang],
      queryFn: () => call('playbook.list', { client, lang }),
    }),
  statements: (client: string, lang: Locale) =>
    queryOptions({
      queryKey: ['crisis', client, 'statements', lang],
      queryFn: () => call('statement.list', { client, lang }),
    }),
  review: (text: string, lang: Locale) =>
    queryOptions({
      queryKey: ['statementReview', text, lang],
      queryFn: () => call('review.check', { reply: text, lang, context: statementContext }),
      enabled: text.trim() !== '',
    }),
}

/** As the engine reads it before it lets somebody approve it: to everybody, so by no name, and the same for all. */
const statementContext: InputOf<'review.check'>['context'] = {
  mention: { isComplaint: true },
  channel: { isPublic: true },
  severity: { name: 'off', 'own-words': 'off', length: 'off' },
}

type Without<Name extends Parameters<typeof call>[0]> = Omit<InputOf<Name>, 'client'>

export function useOpenCrisis(client: string) {
  return useMutation({
    mutationFn: (input: Without<'crisis.open'>) => call('crisis.open', { client, ...input }),
  })
}

export function useActInRoom(client: string, room: number) {
  return useMutation({ mutationFn: (action: CrisisAction) => call('crisis.act', { client, room, action }) })
}

export function useAdvance(client: string, room: number) {
  return useMutation({ mutationFn: (hours: number) => call('crisis.advance', { client, room, hours }) })
}

export function useSavePlaybook(client: string) {
  return useMutation({
    mutationFn: (playbook: InputOf<'playbook.save'>['playbook']) =>
      call('playbook.save', { client, playbook }),
  })
}

export function useRemovePlaybook(client: string) {
  return useMutation({ mutationFn: (kind: string) => call('playbook.remove', { client, kind }) })
}

export function useWriteStatement(client: string) {
  return useMutation({
    mutationFn: (statement: InputOf<'statement.write'>['statement']) =>
      call('statement.write', { client, statement }),
  })
}

export function useApproveStatement(client: string) {
  return useMutation({
    mutationFn: (input: Without<'statement.approve'>) => call('statement.approve', { client, ...input }),
  })
}

export function useSetPerson(client: string) {
  return useMutation({
    mutationFn: (input: Without<'crisis.setPerson'>) => call('crisis.setPerson', { client, ...input }),
  })
}

export function useDropPerson(client: string) {
  return useMutation({ mutationFn: (id: number) => call('crisis.dropPerson', { client, id }) })
}
