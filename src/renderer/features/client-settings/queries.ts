import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ClockSettings } from '@shared/contract/clocks'
import { call } from '../../api'
import { sayOutcome } from '../../parts/outcome'

export const clockQueries = {
  get: (client: string) =>
    queryOptions({ queryKey: ['clock', client], queryFn: () => call('clock.get', { client }) }),
}

export type SaveClock = (changes: Partial<ClockSettings>) => void

/** Keeps each change at once; what was before comes back by undo. */
export function useSaveClock(client: string, before: ClockSettings | undefined): SaveClock {
  const t = useTranslations('clientSettings')
  const cache = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (changes: Partial<ClockSettings>) => call('clock.set', { client, ...changes }),
    // At once: a second change that comes before the answer must build on this one, not on what was before it.
    onMutate: (changes) =>
      cache.setQueryData<ClockSettings>(
        clockQueries.get(client).queryKey,
        (held) => held && { ...held, ...changes },
      ),
  })
  return (changes) =>
    mutate(changes, {
      onSuccess: () =>
        sayOutcome({
          text: t(changes.rules ? 'rulesSaved' : 'noticesSaved'),
          ...(before && {
            undo: () => mutate(before, { onSuccess: () => sayOutcome({ text: t('undone') }) }),
          }),
        }),
    })
}
