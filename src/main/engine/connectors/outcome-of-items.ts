import type { IncomingMention } from '@shared/model/mention'
import type { PlatformRating } from '@shared/model/source'
import type { z } from 'zod'
import type { Cursor, Outcome } from './outcome'

/** Of what a platform lists, so much may be of a shape that nobody knows before the whole counts as changed. */
const mostUnreadable = 0.2

export interface ListedItems<Item> {
  /** As they came, the newest first. */
  items: readonly unknown[]
  schema: z.ZodType<Item>
  /** Null for what is no mention, such as one without words. */
  mentionOf: (item: Item) => IncomingMention | null
  title: string
  cursor: Cursor
  /** Of a source that was read before, nothing new is told apart from nothing at all. */
  isFirst: boolean
  isPartial: boolean
  atLeastMs?: number
  rating?: PlatformRating | null
}

/** What a list that was read comes to, with some forgiveness for single items. */
export function outcomeOfItems<Item>(listed: ListedItems<Item>): Outcome {
  const { items, schema, mentionOf, title, cursor, isFirst, isPartial, atLeastMs = 0 } = listed
  const told = listed.rating ? { rating: listed.rating } : {}
  const known = items.flatMap((item) => {
    const { success, data } = schema.safeParse(item)
    return success ? [data] : []
  })
  if (items.length - known.length > items.length * mostUnreadable)
    return { kind: 'unreadable', found: 'json', reason: 'json-no-list' }
  const mentions = onceEach(known.flatMap((item) => mentionOf(item) ?? []))
  if (mentions.length === 0 && !isFirst && !isPartial)
    return { kind: 'unchanged', cursor, atLeastMs, ...told }
  return {
    ...{ kind: 'read', title, mentions, cursor, atLeastMs, isPartial },
    isMalformed: known.length < items.length,
    ...told,
  }
}

/** What came in between two pages pushes the last of one onto the next. */
function onceEach(mentions: readonly IncomingMention[]): IncomingMention[] {
  const byId = new Map<string, IncomingMention>()
  for (const mention of mentions) if (!byId.has(mention.externalId)) byId.set(mention.externalId, mention)
  return [...byId.values()]
}
