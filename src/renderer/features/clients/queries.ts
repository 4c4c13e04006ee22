import { queryOptions, useMutation } from '@tanstack/react-query'
import type { ChosenFile } from '@shared/contract/shell'
import type { ErasureCertificate } from '@shared/model/backup'
import type { NewClient } from '@shared/model/client'
import type { Failure } from '@shared/model/failure'
import { call, callShell } from '../../api'

export const clientQueries = {
  list: () =>
    queryOptions({ queryKey: ['client', undefined, 'list'], queryFn: () => call('client.list', {}) }),
  overview: () =>
    queryOptions({
      queryKey: ['client', undefined, 'overview'],
      queryFn: () => call('client.overview', {}),
      staleTime: 0,
    }),
  subjects: (client: string) =>
    queryOptions({
      queryKey: ['subject', client, 'list'],
      queryFn: () => call('client.subjects', { client }),
    }),
}

export function useCreateClient() {
  return useMutation({ mutationFn: (client: NewClient) => call('client.create', client) })
}

export function useCreateSample() {
  return useMutation({ mutationFn: () => call('sample.create', {}) })
}

export function useArchiveClient() {
  return useMutation({
    mutationFn: (input: { client: string; isArchived: boolean }) => call('client.archive', input),
  })
}

export function useRemoveSample() {
  return useMutation({ mutationFn: (client: string) => call('sample.remove', { client }) })
}

export const backupQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['backup', client], queryFn: () => call('backup.list', { client }) }),
}

export function useMakeBackup() {
  return useMutation({ mutationFn: (client: string) => call('backup.make', { client }) })
}

/** One after another; gives how many were made. */
export function useBackUpAll() {
  return useMutation({
    mutationFn: async (clients: readonly string[]) => {
      for (const client of clients) await call('backup.make', { client })
      return clients.length
    },
  })
}

export function useDrill(client: string) {
  return useMutation({ mutationFn: (backup: string) => call('backup.drill', { client, backup }) })
}

export function useRestoreBackup(client: string) {
  return useMutation({
    mutationFn: (input: { backup: string; name: string }) => call('backup.restore', { client, ...input }),
  })
}

export function useRepairClient() {
  return useMutation({ mutationFn: (client: string) => call('client.repair', { client }) })
}

/** Asks where to; gives whether a file was written. */
export function useHandOver() {
  return useMutation({
    mutationFn: async ({
      client,
      name,
      passphrase,
    }: {
      client: string
      name: string
      passphrase: string | null
    }) => {
      const target = await callShell('shell.chooseTarget', { suggestedName: `${fileName(name)}.atalaya` })
      if (target === null) return false
      await call('client.handOver', { client, file: target.token, passphrase })
      return true
    },
  })
}

export function chooseBundle(): Promise<ChosenFile | null> {
  return callShell('shell.chooseFile', {})
}

export function useTakeOver() {
  return useMutation<Awaited<ReturnType<typeof takeOver>>, Failure, Parameters<typeof takeOver>[0]>({
    mutationFn: takeOver,
  })
}

function takeOver(input: { file: string; passphrase: string | null }) {
  return call('client.takeOver', input)
}

export function useEraseClient() {
  return useMutation({
    mutationFn: (input: { client: string; confirm: string }) => call('client.erase', input),
  })
}

export function saveCertificate(certificate: ErasureCertificate): Promise<{ saved: boolean }> {
  return callShell('shell.saveText', {
    suggestedName: `${fileName(certificate.name)}.erased.json`,
    text: `${JSON.stringify(certificate, null, 2)}\n`,
  })
}

/** What a file system takes as a name. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80)
}
