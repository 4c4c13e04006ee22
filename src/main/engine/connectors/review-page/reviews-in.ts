import type { IncomingMention } from '@shared/model/mention'
import type { ReviewPage } from './read-page'
import { hashOfMention, reviewMention, type FoundReview } from './review-mention'
import { thingsFrom, type Thing } from './thing'

const reviewTypes = new Set(['Review', 'UserReview', 'CriticReview', 'EmployerReview', 'Recommendation'])

/** The reviews of a page in its order, each once, whichever way and how often it is written down. */
export function reviewsIn(page: ReviewPage, now: number, keepsRaw: boolean): IncomingMention[] {
  const place = { url: page.url, lang: page.lang, now, keepsRaw }
  const mentions = foundIn(page)
    .map((found) => reviewMention(found, place))
    .filter((mention) => mention !== null)
  const unique = new Map(mentions.map((mention) => [hashOfMention(mention), mention]))
  return withOwnIds([...unique.values()])
}

export function isReview({ types }: Thing): boolean {
  return types.some((type) => reviewTypes.has(type))
}

function foundIn({ things }: ReviewPage): FoundReview[] {
  return [...thingsFrom(things)]
    .filter(({ thing }) => isReview(thing))
    .map(({ thing, parent }) => ({ review: thing, about: parent }))
}

/** Where several share an id, it is that of the page or of the thing reviewed, and tells none of them from the others. */
function withOwnIds(mentions: readonly IncomingMention[]): IncomingMention[] {
  const uses = new Map<string, number>()
  for (const { externalId } of mentions) uses.set(externalId, (uses.get(externalId) ?? 0) + 1)
  return mentions.map((mention) =>
    uses.get(mention.externalId) === 1 ? mention : { ...mention, externalId: hashOfMention(mention) },
  )
}
