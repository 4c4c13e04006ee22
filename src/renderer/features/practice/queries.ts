import { queryOptions, useMutation } from '@tanstack/react-query'
import type { PracticeComplaint } from '@shared/model/practice'
import { call } from '../../api'
import { reviewLangOf } from '../../parts/review/use-findings'

export const practiceQueries = {
  next: (client: string, seed: number, drawn: readonly number[]) =>
    queryOptions({
      queryKey: ['practice', client, seed, drawn],
      queryFn: () => call('practice.next', { client, seed, drawn: [...drawn] }),
    }),
}

/** Reads an answer to its last word; the review beside the text is a moment behind it. */
export function useReadAnswer({ context, lang }: PracticeComplaint) {
  return useMutation({
    mutationFn: (reply: string) => call('review.check', { reply, context, lang: reviewLangOf(lang) }),
  })
}
