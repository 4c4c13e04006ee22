import type { IncomingMention } from '@shared/model/mention'
import type { ParsedFeed } from './parse'

const mostPages = 10

/**
 * The mentions of a feed and of the older pages that it leads to. What an older page repeats is left out. A page that
 * cannot be read ends the way back; it must not cost what was read before.
 */
export async function followPages(
  first: ParsedFeed,
  url: string,
  readPage: (url: string) => Promise<ParsedFeed | null>,
): Promise<IncomingMention[]> {
  const mentions = new Map(first.mentions.map((mention) => [mention.externalId, mention]))
  const seen = new Set([url])
  let next = first.nextUrl
  while (next !== null && !seen.has(next) && seen.size < mostPages) {
    seen.add(next)
    const page = await readPage(next)
    for (const mention of page?.mentions ?? []) {
      if (!mentions.has(mention.externalId)) mentions.set(mention.externalId, mention)
    }
    next = page?.nextUrl ?? null
  }
  return [...mentions.values()]
}
