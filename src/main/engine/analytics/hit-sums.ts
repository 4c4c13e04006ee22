import { prepared } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import type { Dimension } from './dimension'
import type { Ground, Span } from './ground'
import { eachKey, type Key } from './hit-keys'
import { bits, feelings, hitColumn, hitLocalTimes } from './hit-store'
import { noSum, type About, type Grouped, type Sum } from './sums'

type By = keyof Grouped
/** Where a hit stands by all that anything is added up by. */
interface Place {
  subject: number
  day: number
  weekday: number
  key: Key
}

const dayMs = 86_400_000

/** What tells one group from another, and what of a place is said of it. */
const groups: { [Each in By]: { of: (place: Place) => Key; told: (place: Place) => Grouped[Each] } } = {
  subject: { of: ({ subject }) => subject, told: ({ subject }) => ({ subject }) },
  day: { of: ({ day }) => day, told: ({ day }) => ({ day }) },
  key: { of: ({ key }) => key, told: ({ key }) => ({ key }) },
  subjectKey: {
    of: ({ subject, key }) => `${subject} ${key}`,
    told: ({ subject, key }) => ({ subject, key }),
  },
  weekdayKey: {
    of: ({ weekday, key }) => weekday * 24 + Number(key),
    told: ({ weekday, key }) => ({ weekday, key: Number(key) }),
  },
}

/** What the rollups say of all mentions (cells-store.ts), said of the hits of a filter. */
export function sumHits<Each extends By>(
  ground: Ground,
  dimension: Dimension,
  span: Span,
  by: Each,
  about: About,
): (Grouped[Each] & Sum)[] {
  const { of, told } = groups[by]
  const found = new Map<Key, { place: Place; sum: Sum }>()
  const addTo = adder(ground)
  eachHit(ground, dimension, span, about, (at, place) => {
    const group = of(place)
    let held = found.get(group)
    if (!held) found.set(group, (held = { place: { ...place }, sum: { ...noSum } }))
    addTo(held.sum, at)
  })
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, sum }]) => ({ ...told(place), ...sum }))
}

/** Adds what the hit at an index counts for, as the view mentionCell of migration 0009 has it; a test holds both against each other. */
function adder(ground: Ground): (sum: Sum, at: number) => void {
  const [flags, stars, reaches] = [
    hitColumn(ground, 'flags'),
    hitColumn(ground, 'stars'),
    hitColumn(ground, 'reach'),
  ]
  return (sum, at) => {
    const flag = flags[at]!
    const feeling = feelings[flag & bits.feeling]!
    const star = stars[at]!
    sum.mentions += 1
    sum[feeling] += 1
    sum.reach += reaches[at]!
    if (flag & bits.complaint) sum.complaints += 1
    if (flag & bits.complaint && feeling === 'negative') sum.angry += 1
    if (star === null) return
    sum.rated += 1
    sum.stars += star
  }
}

/** Visits the hits that have a key in a dimension; the place is one object that is written over. */
function eachHit(
  ground: Ground,
  dimension: Dimension,
  { from, to }: Span,
  about: About,
  visit: (at: number, place: Place) => void,
): void {
  const [ids, subjects, flags] = [
    hitColumn(ground, 'id'),
    hitColumn(ground, 'subjectId'),
    hitColumn(ground, 'flags'),
  ]
  const times = hitLocalTimes(ground)
  const wanted = subjectsAbout(ground, about)
  const place: Place = { subject: 0, day: 0, weekday: 0, key: 0 }
  const isOwn = dimension === 'own' ? bits.owner : 0
  const [firstId, endId] = [firstIdAt(from), firstIdAt(to)]
  eachKey(ground, dimension, (at, key) => {
    const id = ids[at]!
    const subject = subjects[at]!
    if (id < firstId || id >= endId || (flags[at]! & bits.owner) !== isOwn || !wanted.has(subject)) return
    place.subject = subject
    place.day = Math.floor(times[at]! / dayMs)
    place.weekday = (place.day + 3) % 7
    place.key = key
    visit(at, place)
  })
}

function subjectsAbout({ db }: Ground, about: About): Set<number> {
  const sql = about === 'all' ? 'SELECT id FROM subject' : "SELECT id FROM subject WHERE kind = 'brand'"
  return new Set(prepared<number>(db, sql).pluck().all())
}
