import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { InputOf } from '@shared/contract'
import type { Mapping } from '@shared/model/import'
import { call, callShell } from '../../api'

export const importQueries = {
  inspection: (client: string, file: string) =>
    queryOptions({
      queryKey: ['import', client, 'inspection', file],
      queryFn: () => call('import.inspect', { client, file }),
      gcTime: 0,
    }),
  preview: (client: string, file: string, mapping: Mapping) =>
    queryOptions({
      queryKey: ['import', client, 'preview', file, mapping],
      queryFn: () => call('import.preview', { client, file, mapping }),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  list: (client: string) =>
    queryOptions({ queryKey: ['import', client, 'list'], queryFn: () => call('import.list', { client }) }),
}

export function useChooseFile() {
  return useMutation({ mutationFn: () => callShell('shell.chooseFile', {}) })
}

export function useRunImport() {
  return useMutation({ mutationFn: (input: InputOf<'import.run'>) => call('import.run', input) })
}

export function cancelJob(job: string): Promise<null> {
  return call('job.cancel', { job })
}

export function saveText(suggestedName: string, text: string): Promise<{ saved: boolean }> {
  return callShell('shell.saveText', { suggestedName, text })
}
