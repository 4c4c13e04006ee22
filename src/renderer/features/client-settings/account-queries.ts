import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Events } from '@shared/contract/events'
import type { FormValues } from '@shared/model/form-field'
import { call, callShell, onEvent } from '../../api'

export function useSaveAccount(client: string, account: string) {
  return useMutation({
    mutationFn: (input: { values: FormValues; secrets: FormValues }) =>
      call('account.save', { client, account, ...input }),
  })
}

export function useRemoveAccount(client: string, account: string) {
  return useMutation({ mutationFn: () => call('account.remove', { client, account }) })
}

export function useCheckAccount(client: string, account: string) {
  return useMutation({ mutationFn: () => call('account.check', { client, account }) })
}

/** Opens the browser; what comes of it is told by the event. */
export function useSignIn(client: string, account: string) {
  return useMutation({ mutationFn: () => callShell('shell.signIn', { client, account }) })
}

export function useSignedIn(client: string, account: string, hear: (came: Events['signedIn']) => void): void {
  useEffect(
    () =>
      onEvent(({ name, data }) => {
        if (name === 'signedIn' && data.client === client && data.account === account) hear(data)
      }),
    [client, account, hear],
  )
}
