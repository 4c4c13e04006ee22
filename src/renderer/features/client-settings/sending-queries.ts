import { queryOptions, useMutation } from '@tanstack/react-query'
import type { MailAccount } from '@shared/model/sending'
import { call } from '../../api'

export const sendingQueries = {
  get: (client: string) =>
    queryOptions({ queryKey: ['sending', client], queryFn: () => call('sending.get', { client }) }),
}

/** Keeps the mail account and, where one was typed, its password: first that, so that nothing is sent with an old one. */
export function useSaveMailAccount(client: string) {
  return useMutation({
    mutationFn: async ({ mail, secret }: { mail: MailAccount | null; secret: string }) => {
      if (secret !== '') await call('sending.secret', { client, secret })
      return call('sending.set', { client, mail })
    },
  })
}
