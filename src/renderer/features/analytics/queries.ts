import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf } from '@shared/contract'
import type { Choices } from '@shared/contract/analytics'
import type { SilenceAssumptions } from '@shared/model/silence-cost'
import { call, callShell } from '../../api'
import type { FigureScope } from '../../parts/figures/figure-scope'

type FigureName = Extract<CallName, `analytics.${string}`>

/** A figure of a scope. What was drawn stays until the new figure is there, so that nothing jumps. */
export function useFigure<Name extends FigureName>(
  name: Name,
  { client, period, before, query }: FigureScope,
  choices: Choices = {},
): UseQueryResult<OutputOf<Name>, Error> {
  const scope = { client, period, before, query, choices } as InputOf<Name>
  const found = useQuery({
    queryKey: ['analytics', client, name, period, before, query, choices],
    queryFn: () => call(name, scope) as Promise<unknown>,
    placeholderData: keepPreviousData,
  })
  return found as UseQueryResult<OutputOf<Name>, Error>
}

/** What a file system takes as a name, whatever the finding says. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(-120)
}

export function saveText(name: string, text: string): Promise<{ saved: boolean }> {
  return callShell('shell.saveText', { suggestedName: fileName(name), text })
}

export function savePicture(name: string, png: Uint8Array<ArrayBuffer>): Promise<{ saved: boolean }> {
  return callShell('shell.savePicture', { suggestedName: fileName(name), png })
}

export const silenceQueries = {
  get: (client: string) =>
    queryOptions({ queryKey: ['client', client, 'silence'], queryFn: () => call('silence.get', { client }) }),
}

/** Keeps what the cost of silence is reckoned from; what is on the screen follows at once. */
export function useSaveAssumptions(client: string): (assumptions: SilenceAssumptions) => void {
  const cache = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (assumptions: SilenceAssumptions) => call('silence.set', { client, assumptions }),
    onMutate: (assumptions) => cache.setQueryData(silenceQueries.get(client).queryKey, assumptions),
  })
  return mutate
}
