import { queryOptions, useMutation } from '@tanstack/react-query'
import type { AccountKind, SendingAccounts } from '@shared/model/sending'
import { call } from '../../api'

export const sendingQueries = {
  get: (client: string) =>
    queryOptions({ queryKey: ['sending', client], queryFn: () => call('sending.get', { client }) }),
}

/** Keeps an account and, where one was typed, its password: first that, so that nothing is sent with an old one. */
export function useSaveAccount(client: string) {
  return useMutation({
    mutationFn: async ({ accounts, account, secret }: AccountToSave) => {
      if (secret !== '') await call('sending.secret', { client, account, secret })
      return call('sending.set', { client, ...accounts })
    },
  })
}

export interface AccountToSave {
  accounts: Partial<SendingAccounts>
  account: AccountKind
  secret: string
}
