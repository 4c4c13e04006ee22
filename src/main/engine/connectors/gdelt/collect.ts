import { z } from 'zod'
import type { Reading } from '../connector'
import type { HttpAnswer } from '../http'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { Article, articleMention } from './article'
import { articlesAtOnce, firstSpanMs, mostHalvings, overlapMs, paceMs, searchUrl } from './figures'

/** `{}` where nothing was found. */
const Found = z.object({ articles: z.array(z.unknown()).default([]) }).strict()

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Read {
  articles: unknown[]
  isPartial: boolean
}

/** Pages of the world's news that have the words, since the last reading. */
export async function collectArticles(reading: Reading): Promise<Outcome> {
  const { settings, cursor, now, http, signal } = reading
  const known = Stored.safeParse(cursor).data?.readAt
  const from = known === undefined ? now - firstSpanMs : known - overlapMs
  const api: JsonApi = {
    http,
    headers: {},
    now,
    signal,
    refusal: (answer, body) => refusal(answer, body, now),
  }
  const read = await readSpan(api, settings['words'] ?? '', from, now, mostHalvings)
  if ('kind' in read) return read
  return outcomeOfItems({
    ...{ items: read.articles, schema: Article, mentionOf: articleMention },
    ...{ title: settings['words'] ?? '', cursor: { v: 1, readAt: now } },
    ...{ isFirst: known === undefined, isPartial: read.isPartial },
  })
}

/** There are no pages: a span with more than is given at once is read by its halves, the later one first. */
async function readSpan(
  api: JsonApi,
  words: string,
  from: number,
  to: number,
  halvings: number,
): Promise<Read | FailedOutcome> {
  const asked = await askJson(api, urlOf(words, from, to), Found)
  if ('kind' in asked) return asked
  const { articles } = asked.value
  if (articles.length < articlesAtOnce) return { articles, isPartial: false }
  if (halvings === 0) return { articles, isPartial: true }
  const middle = (from + to) / 2
  const late = await readSpan(api, words, middle, to, halvings - 1)
  if ('kind' in late) return { articles, isPartial: true }
  const early = await readSpan(api, words, from, middle, halvings - 1)
  if ('kind' in early) return { articles: late.articles, isPartial: true }
  return { articles: [...late.articles, ...early.articles], isPartial: late.isPartial || early.isPartial }
}

/** Its errors are sentences, at times with a status of success. */
function refusal({ status, body }: HttpAnswer, parsed: unknown, now: number): FailedOutcome | null {
  if (parsed !== undefined) return null
  const words = new TextDecoder().decode(body.subarray(0, 300)).trim()
  if (words.startsWith('<') || words === '') return null
  if (status === 429 || /limit|requests to one every/i.test(words))
    return { kind: 'limited', untilMs: now + paceMs, status: 429 }
  return status < 400 ? { kind: 'bad-request', words, status } : null
}

function urlOf(words: string, from: number, to: number): string {
  const url = new URL(searchUrl)
  const query = {
    ...{
      query: words,
      mode: 'artlist',
      format: 'json',
      maxrecords: String(articlesAtOnce),
      sort: 'datedesc',
    },
    ...{ startdatetime: stamp(from), enddatetime: stamp(to) },
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
}
