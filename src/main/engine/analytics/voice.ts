import type { Voice } from '@shared/model/analytics'
import { listSubjects } from '../subjects/store'
import { listSums } from './cells-store'
import type { Ground } from './ground'
import { noSum } from './sums'

/** What is said of the brand and of each competitor. */
export function voice(ground: Ground): Voice {
  const sums = new Map(
    listSums(ground, 'all', ground.period, 'subject', { about: 'all' }).map((sum) => [sum.subject, sum]),
  )
  const before = new Map(
    listSums(ground, 'all', ground.before, 'subject', { about: 'all' }).map(({ subject, mentions }) => [
      subject,
      mentions,
    ]),
  )
  const subjects = listSubjects(ground.db).map(({ id, name, kind }) => {
    const { negative, mixed, neutral, positive, reach } = sums.get(id) ?? noSum
    return { id, name, kind, negative, mixed, neutral, positive, reach, before: before.get(id) ?? 0 }
  })
  const count = (all: Iterable<number>) => [...all].reduce((sum, one) => sum + one, 0)
  return {
    subjects,
    total: { now: count([...sums.values()].map(({ mentions }) => mentions)), before: count(before.values()) },
  }
}
