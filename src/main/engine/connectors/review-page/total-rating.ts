import type { PlatformRating } from '@shared/model/source'
import { ratingOn } from './rating'
import { isReview } from './reviews-in'
import { textOf, thingsFrom, thingsOf, type Thing } from './thing'

interface Total {
  of: Thing | null
  rating: PlatformRating
}

const groups = /^\d{1,3}(?:[.,\u00A0\u202F' ]\d{3})+(?!\d)/
const digits = /^\d{1,12}/

/**
 * What a page says of all ratings of what it is about. Where it tells of several things, it is the one whose reviews stand there; null
 * where that is still more than one, for none of them is the page's.
 */
export function totalRatingIn(things: readonly Thing[]): PlatformRating | null {
  const found = [...thingsFrom(things)]
  const totals = found.flatMap(totalsOf)
  const reviewed = reviewedAmong(found.map(({ thing }) => thing))
  const chosen = totals.filter(({ of }) => of && reviewed.has(of))
  const [first, ...others] = chosen.length > 0 ? chosen : totals
  if (!first) return null
  const name = nameOf(first)
  return others.every((other) => isSame(name, nameOf(other))) ? first.rating : null
}

/** Under the thing that is rated, or by itself, perhaps with a word of what it rates. */
function totalsOf({ thing, parent }: { thing: Thing; parent: Thing | null }): Total[] {
  const below = thingsOf(thing, 'aggregateRating').map((rating) => ({ of: thing, rating: totalOf(rating) }))
  const [item = null] = thingsOf(thing, 'itemReviewed')
  const isAlone = thing.types.includes('AggregateRating') && (item !== null || parent === null)
  const alone = isAlone ? [{ of: item, rating: totalOf(thing) }] : []
  return [...below, ...alone].flatMap(({ of, rating }) => (rating ? [{ of, rating }] : []))
}

function totalOf(thing: Thing): PlatformRating | null {
  const rating = ratingOn(thing, textOf(thing, 'ratingValue'))
  const count = countIn(textOf(thing, 'ratingCount')) ?? countIn(textOf(thing, 'reviewCount'))
  // Before the first rating some pages say 0, and others 5.
  if (rating === null || rating.value <= 0 || count === 0) return null
  return { value: rating.value, best: rating.max, count }
}

function countIn(text: string | null): number | null {
  const found = groups.exec(text ?? '')?.[0].replace(/\D/g, '') ?? digits.exec(text ?? '')?.[0]
  return found === undefined ? null : Number(found)
}

/** What has reviews on the page. */
function reviewedAmong(found: readonly Thing[]): Set<Thing> {
  const holders = found.filter((thing) =>
    [...thingsOf(thing, 'review'), ...thingsOf(thing, 'reviews')].some(isReview),
  )
  return new Set([...holders, ...found.filter(isReview).flatMap((thing) => thingsOf(thing, 'itemReviewed'))])
}

function nameOf({ of }: Total): string | null {
  return of && (textOf(of, 'name') ?? of.id)
}

/** A page often describes one thing twice, and the second time without its name. */
function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.toLowerCase() === other.toLowerCase()
}
