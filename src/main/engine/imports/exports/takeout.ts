import { z } from 'zod'
import { reviewMention } from '../../connectors/google-business/review-mention'
import { Review } from '../../connectors/google-business/schema'
import { itemOf, type ExportItem } from './export-file'

const Reviews = z.object({ reviews: z.array(z.unknown()) })
const Attributes = z.array(z.object({ attributeType: z.string().optional(), values: z.unknown() }))

/** `reviews.json`, and the further pages of it, in the folder of a place. */
export const takeoutReviews = /(?:^|\/)Google[^/]*\/account-[^/]+\/location-[^/]+\/reviews(?:-[^/]+)?\.json$/i
/** What somebody wrote about others: a file of the same name, but none of customers. */
export const ownReviews = /(?:^|\/)Maps \([^/]*\)\/Reviews\.json$/i

/** The reviews of a place out of Google Takeout; they are those of the platform's interface. */
export function takeoutItems(file: unknown, placeName: string | null): ExportItem[] {
  const reviews = Reviews.safeParse(file).data?.reviews ?? []
  return reviews.map((entry, index) => {
    const { data } = Review.safeParse(entry)
    const mention = data ? reviewMention(data, placeName) : null
    const { replyRef: _, ...extras } = mention?.extras ?? {}
    return itemOf(index + 1, mention && { ...mention, extras }, entry)
  })
}

/** The name of the place, from the file beside its reviews; null where it does not tell. */
export function placeNameIn(additional: unknown): string | null {
  const found = attributesIn(additional).find(({ attributeType }) => attributeType === 'LISTING_NAME')
  const [name]: unknown[] = found ? [found.values].flat() : []
  return typeof name === 'string' ? name : null
}

function attributesIn(additional: unknown) {
  const holders = typeof additional === 'object' && additional !== null ? Object.values(additional) : []
  return [additional, ...(holders as unknown[])].flatMap((each) => Attributes.safeParse(each).data ?? [])
}
