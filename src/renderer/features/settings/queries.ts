import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Settings } from '@shared/model/client'
import { call } from '../../api'

export const workspaceQueries = {
  state: () => queryOptions({ queryKey: ['workspace'], queryFn: () => call('workspace.get', {}) }),
}

export function useSaveSettings() {
  return useMutation({ mutationFn: (settings: Partial<Settings>) => call('workspace.set', settings) })
}
