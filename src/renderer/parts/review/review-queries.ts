import { queryOptions } from '@tanstack/react-query'
import type { ReviewContext, ReviewLang } from '@shared/model/review'
import { call } from '../../api'

export const reviewQueries = {
  of: (reply: string, context: ReviewContext, lang: ReviewLang) =>
    queryOptions({
      queryKey: ['review', reply, context, lang],
      queryFn: () => call('review.check', { reply, context, lang }),
      // Of each pause in typing; nobody asks for them again.
      gcTime: 10_000,
    }),
}
