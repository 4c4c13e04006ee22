import { z } from 'zod'
import type { Reading } from '../connector'
import { askJson, type JsonApi } from '../json-api'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { firstSpanMs, hitsPerPage, mostPages, overlapMs, searchUrl } from './figures'
import { Hit, hitMention } from './hit'

const Page = z.object({ hits: z.array(z.unknown()), nbPages: z.number().int().nonnegative() })

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Read {
  hits: unknown[]
  isPartial: boolean
}

/** What the search finds since the last reading, the newest first.. */
export async function collectHits(reading: Reading): Promise<Outcome> {
  const { settings, cursor, http, now, signal } = reading
  const known = Stored.safeParse(cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const read = await readPages({ http, headers: {}, now, signal }, settings['words'] ?? '', since)
  if ('kind' in read) return read
  return outcomeOfItems({
    ...{ items: read.hits, schema: Hit, mentionOf: hitMention },
    ...{ title: settings['words'] ?? '', cursor: { v: 1, readAt: now } },
    ...{ isFirst: known === undefined, isPartial: read.isPartial },
  })
}

async function readPages(api: JsonApi, words: string, since: number): Promise<Read | Outcome> {
  const hits: unknown[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const asked = await askJson(api, urlOf(words, since, page), Page)
    if ('kind' in asked) return asked
    hits.push(...asked.value.hits)
    if (page + 1 >= asked.value.nbPages) return { hits, isPartial: false }
  }
  return { hits, isPartial: true }
}

function urlOf(words: string, since: number, page: number): string {
  const url = new URL(searchUrl)
  const query = {
    ...{ query: words, tags: '(story,comment)', typoTolerance: 'false' },
    ...{ numericFilters: `created_at_i>${Math.floor(since / 1000)}` },
    ...{ hitsPerPage: String(hitsPerPage), page: String(page) },
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}
