import type { IncomingMention } from '@shared/model/mention'
import type { z } from 'zod'

/** More of a page than this that is not understood means that the interface has changed. */
const mostUnreadable = 0.2

export interface MappedItems {
  mentions: IncomingMention[]
  /** Some could not be read. */
  isMalformed: boolean
}

/** Items as mentions, each checked by itself, so that one which nobody understands does not lose the others; null where too many are like that. */
export function mappedItems<T>(
  items: readonly unknown[],
  schema: z.ZodType<T>,
  map: (item: T) => IncomingMention | null,
): MappedItems | null {
  const read = items
    .map((item) => schema.safeParse(item))
    .flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (items.length - read.length > items.length * mostUnreadable) return null
  const mentions = read.map(map).filter((mention) => mention !== null)
  return { mentions, isMalformed: read.length < items.length }
}
