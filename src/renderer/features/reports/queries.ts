import { queryOptions, useMutation } from '@tanstack/react-query'
import type { InputOf } from '@shared/contract'
import type { ChosenFile } from '@shared/contract/shell'
import type { BrandKit } from '@shared/model/brand-kit'
import type { ReportSettings } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import { call, callShell } from '../../api'

export const reportQueries = {
  list: (client: string) =>
    queryOptions({ queryKey: ['report', client, 'list'], queryFn: () => call('report.list', { client }) }),
  template: (client: string) =>
    queryOptions({
      queryKey: ['report', client, 'template'],
      queryFn: () => call('report.template', { client }),
    }),
  delivery: (client: string) =>
    queryOptions({
      queryKey: ['report', client, 'delivery'],
      queryFn: () => call('report.delivery', { client }),
      // The mail account is another screen's.
      staleTime: 0,
    }),
  get: (client: string, id: number) =>
    queryOptions({
      queryKey: ['report', client, 'get', id],
      queryFn: () => call('report.get', { client, id }),
    }),
}

export function useMakeReport(client: string) {
  return useMutation({
    mutationFn: (input: Omit<InputOf<'report.make'>, 'client'>) => call('report.make', { client, ...input }),
  })
}

export function useSaveTemplate(client: string) {
  return useMutation({
    mutationFn: (settings: ReportSettings) => call('report.saveTemplate', { client, settings }),
  })
}

export function useApproveReport(client: string, id: number) {
  return useMutation({ mutationFn: (by: string) => call('report.approve', { client, id, by }) })
}

export function useSaveDelivery(client: string) {
  return useMutation({
    mutationFn: (input: Omit<InputOf<'report.setDelivery'>, 'client'>) =>
      call('report.setDelivery', { client, ...input }),
  })
}

/** Begins what was not delivered yet, or not well. */
export function useDeliver(client: string, id: number) {
  return useMutation({ mutationFn: () => call('report.deliver', { client, id }) })
}

export function useNoteArrived(client: string, id: number) {
  return useMutation({ mutationFn: () => call('report.arrived', { client, id }) })
}

export function chooseFolder(): Promise<ChosenFile | null> {
  return callShell('shell.chooseFolder', {})
}

export function useRemoveReport(client: string, id: number) {
  return useMutation({ mutationFn: () => call('report.remove', { client, id }) })
}

/** Into a file that the user chooses; `html` is what a page of its own is made of, where that form is wanted. */
export function useSaveReport(client: string, id: number) {
  return useMutation({
    mutationFn: (input: { form: ReportForm; suggestedName: string; html?: string }) =>
      callShell('shell.saveReport', { client, id, ...input }),
  })
}

export const brandKitQueries = {
  list: () =>
    queryOptions({
      queryKey: ['workspace', undefined, 'brandKits'],
      queryFn: () => call('brandKit.list', {}),
    }),
}

export function useKeepKit() {
  return useMutation({ mutationFn: (kit: BrandKit) => call('brandKit.keep', kit) })
}

export function useRemoveKit() {
  return useMutation({ mutationFn: (name: string) => call('brandKit.remove', { name }) })
}
