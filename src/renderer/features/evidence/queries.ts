import { queryOptions, useMutation } from '@tanstack/react-query'
import type { EvidenceDocument } from '@shared/model/evidence'
import { call, callShell } from '../../api'

export const evidenceQueries = {
  of: (client: string, id: number) =>
    queryOptions({
      queryKey: ['case', client, 'evidence', id],
      queryFn: () => call('case.evidence', { client, case: id }),
    }),
}

export function useSaveEvidence(client: string, id: number) {
  const pdf = useMutation({
    mutationFn: (suggestedName: string) =>
      callShell('shell.printEvidence', { client, case: id, suggestedName }),
  })
  const json = useMutation({
    mutationFn: ({ suggestedName, document }: { suggestedName: string; document: EvidenceDocument }) =>
      callShell('shell.saveText', { suggestedName, text: `${JSON.stringify(document, null, 2)}\n` }),
  })
  return { pdf, json }
}
