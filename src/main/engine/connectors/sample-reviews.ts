import type { IncomingMention } from '@shared/model/mention'
import type { PlatformRating } from '@shared/model/source'
import type { z } from 'zod'
import type { Reading } from './connector'
import type { JsonApi } from './json-api'
import { askJson } from './json-api'
import type { Outcome } from './outcome'
import { outcomeOfItems } from './outcome-of-items'

/** A platform that shows a few reviews of any place at once, and no more. */
export interface SampleSource<Answer, Item> {
  api: JsonApi
  url: string
  answer: z.ZodType<Answer>
  itemsIn: (answer: Answer) => { items: readonly unknown[]; title: string; rating?: PlatformRating | null }
  schema: z.ZodType<Item>
  mentionOf: (item: Item) => IncomingMention | null
}

/** Reads what is shown today; what was shown before and is not any more was not deleted by that. */
export async function readSample<Answer, Item>(
  { cursor, now }: Reading,
  { api, url, answer, itemsIn, schema, mentionOf }: SampleSource<Answer, Item>,
): Promise<Outcome> {
  const asked = await askJson(api, url, answer)
  if ('kind' in asked) return asked
  const { items, title, rating = null } = itemsIn(asked.value)
  return outcomeOfItems({
    ...{ items, schema, mentionOf, title, rating, cursor: { v: 1, readAt: now } },
    ...{ isFirst: cursor['v'] !== 1, isPartial: false },
  })
}
