import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Override, Reply, ReplyMove } from '@shared/model/reply'
import { call } from '../../../api'
import { renewLists } from '../../../query-client'

export const replyQueries = {
  list: (client: string, id: number) =>
    queryOptions({
      queryKey: ['reply', client, 'list', id],
      queryFn: () => call('reply.list', { client, case: id }),
    }),
  context: (client: string, reply: number) =>
    queryOptions({
      queryKey: ['reply', client, 'context', reply],
      queryFn: () => call('reply.context', { client, reply }),
    }),
  versions: (client: string, reply: number) =>
    queryOptions({
      queryKey: ['reply', client, 'versions', reply],
      queryFn: () => call('reply.versions', { client, reply }),
    }),
}

/** Puts what the engine gives back into the list of the case, without asking for it again. */
function useKeepReply(client: string): (reply: Reply) => void {
  const cache = useQueryClient()
  return (reply) =>
    cache.setQueryData<Reply[]>(replyQueries.list(client, reply.case).queryKey, (held = []) =>
      held.some(({ id }) => id === reply.id)
        ? held.map((one) => (one.id === reply.id ? reply : one))
        : [...held, reply],
    )
}

export function useBeginReply(client: string) {
  const keep = useKeepReply(client)
  return useMutation({
    mutationFn: (input: { case: number; mention: number }) => call('reply.begin', { client, ...input }),
    onSuccess: keep,
  })
}

export function useWriteReply(client: string) {
  const keep = useKeepReply(client)
  return useMutation({
    mutationFn: (input: { reply: number; version: number; text: string }) =>
      call('reply.write', { client, ...input }),
    onSuccess: keep,
  })
}

export function useOverrideStop(client: string) {
  const keep = useKeepReply(client)
  return useMutation({
    mutationFn: (input: { reply: number; override: Override }) =>
      call('reply.override', { client, ...input }),
    onSuccess: keep,
  })
}

export function useMoveReply(client: string) {
  const keep = useKeepReply(client)
  return useMutation({
    mutationFn: (input: { reply: number; move: ReplyMove }) => call('reply.move', { client, ...input }),
    onSuccess: (reply) => {
      keep(reply)
      void renewLists(client)
    },
  })
}

export function useCountTemplate(client: string) {
  return useMutation({
    mutationFn: (input: { id: number; isShared: boolean }) => call('template.use', { client, ...input }),
  })
}
