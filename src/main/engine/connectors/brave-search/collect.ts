import { z } from 'zod'
import type { Reading } from '../connector'
import { askJson } from '../json-api'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { braveApi } from './api'
import { resultsAtOnce, searchUrl } from './figures'
import { Result, resultMention } from './result-mention'

const Found = z.object({
  type: z.literal('search'),
  query: z.object({ altered: z.string().nullish() }),
  web: z.object({ results: z.array(z.unknown()) }).nullish(),
})

/** The first page of results for a name, as it stands today. */
export async function collectResults(reading: Reading): Promise<Outcome> {
  const { access, settings, cursor, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const { words: query = '', country = 'ALL' } = settings
  const asked = await askJson(braveApi({ ...reading, access }), urlOf(query, country), Found)
  if ('kind' in asked) return asked
  const day = new Date(now).toISOString().slice(0, 10)
  let rank = 0
  return outcomeOfItems({
    items: asked.value.web?.results ?? [],
    schema: Result,
    mentionOf: (result) => resultMention(result, (rank += 1), { query, country, day }),
    ...{ title: asked.value.query.altered ?? query, cursor: { v: 1, readAt: now } },
    ...{ isFirst: cursor['v'] !== 1, isPartial: false },
  })
}

function urlOf(words: string, country: string): string {
  const url = new URL(searchUrl)
  const query = {
    ...{
      q: words,
      count: String(resultsAtOnce),
      result_filter: 'web',
      spellcheck: '0',
      text_decorations: '0',
    },
    ...(country !== 'ALL' && { country }),
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}
