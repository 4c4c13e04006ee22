import { queryOptions, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { LeadAction } from '@shared/model/lead'
import { call } from '../../api'
import { useSayFailure } from '../../parts/use-failure-words'
import { useSayStep } from '../../parts/use-say-step'

export const leadQueries = {
  board: (client: string) =>
    queryOptions({
      queryKey: ['lead', client, 'board'],
      queryFn: () => call('lead.board', { client }),
      // What came in since is read when the list is come to, and never moves it under the cursor.
      staleTime: 0,
    }),
  one: (client: string, mention: number) =>
    queryOptions({
      queryKey: ['lead', client, 'one', mention],
      queryFn: () => call('lead.get', { client, mention }),
      staleTime: 0,
    }),
  mirror: (client: string) =>
    queryOptions({
      queryKey: ['lead', client, 'mirror'],
      queryFn: () => call('lead.mirror', { client }),
      staleTime: 0,
    }),
  blocked: (client: string) =>
    queryOptions({ queryKey: ['lead', client, 'blocked'], queryFn: () => call('lead.blocked', { client }) }),
  strengths: (client: string) =>
    queryOptions({
      queryKey: ['lead', client, 'strengths'],
      queryFn: () => call('lead.strengths', { client }),
      staleTime: 0,
    }),
  review: (client: string, mention: number, text: string) =>
    queryOptions({
      queryKey: ['lead-review', client, mention, text],
      queryFn: () => call('lead.review', { client, mention, text }),
      // Of each pause in typing; nobody asks for them again.
      gcTime: 10_000,
    }),
}

/** Does one thing with a lead and says so, with the way back. */
export function useActOnLead(client: string) {
  const sayFailure = useSayFailure()
  const say = useSayStep(client)
  const { mutate } = useMutation({
    mutationFn: (input: { mention: number; action: LeadAction }) => call('lead.act', { client, ...input }),
  })
  return (mention: number, action: LeadAction, said: string, after?: () => void) =>
    mutate(
      { mention, action },
      {
        onSuccess: ({ step }) => {
          say(said, step)
          after?.()
        },
        onError: sayFailure,
      },
    )
}

export function useUnblock(client: string) {
  const say = useSayStep(client)
  const t = useTranslations('leads.did')
  const { mutate } = useMutation({
    mutationFn: (author: number) => call('lead.unblock', { client, author }),
  })
  return (author: number, who: string) =>
    mutate(author, { onSuccess: ({ step }) => say(t('unblock', { who }), step) })
}

export function useDeclare(client: string) {
  const say = useSayStep(client)
  const t = useTranslations('leads.did')
  const { mutate } = useMutation({
    mutationFn: (input: { topic: string; text: string | null }) => call('lead.declare', { client, ...input }),
  })
  return (topic: string, word: string, text: string | null) =>
    mutate({ topic, text }, { onSuccess: ({ step }) => say(t('declare', { topic: word }), step) })
}

export function useWriteMessage(client: string) {
  const sayFailure = useSayFailure()
  return useMutation({
    mutationFn: (input: { mention: number; text: string }) => call('lead.write', { client, ...input }),
    onError: sayFailure,
  })
}

/** Makes a lead of a mention about a rival, and goes there; one that is a lead already stays at its stage. */
export function useMakeLead(client: string): (mention: number, who: string) => void {
  const navigate = useNavigate()
  const t = useTranslations('leads.did')
  const act = useActOnLead(client)
  const sayFailure = useSayFailure()
  const open = (mention: number) =>
    void navigate({ to: '/client/$client/leads', params: { client }, search: { id: mention } })
  const { mutate } = useMutation({
    mutationFn: (mention: number) => call('lead.get', { client, mention }),
    onError: sayFailure,
  })
  return (mention, who) =>
    mutate(mention, {
      onSuccess: ({ stageAt }) => {
        if (stageAt !== null) open(mention)
        else act(mention, { do: 'stage', to: 'new', reason: null }, t('make', { who }), () => open(mention))
      },
    })
}
