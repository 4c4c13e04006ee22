import type { RivalTopics } from '@shared/model/analytics'
import { listSubjects } from '../subjects/store'
import { listSums } from './cells-store'
import { discoveries } from '../chance/discoveries'
import { fisherTest } from '../chance/fisher'
import type { Ground } from './ground'
import { listTopicNames } from './topics-store'

/** Rows beyond these are not read. */
const mostTopics = 14

/** What the complaints about each name are about, the brand's own first. */
export function rivalTopics(ground: Ground): RivalTopics {
  const complaints = new Map(
    listSums(ground, 'all', ground.period, 'subject', { about: 'all' }).map((sum) => [
      sum.subject,
      sum.complaints,
    ]),
  )
  const subjects = listSubjects(ground.db).map(({ id, name, kind }) => ({
    ...{ id, name, kind },
    complaints: complaints.get(id) ?? 0,
  }))
  const counts = new Map<number, Map<number, number>>()
  for (const { subject, key, complaints: count } of listSums(ground, 'topic', ground.period, 'subjectKey', {
    about: 'all',
    sums: ['complaints'],
  })) {
    const bySubject = counts.get(Number(key)) ?? new Map<number, number>()
    counts.set(Number(key), bySubject.set(subject, count))
  }
  const names = listTopicNames(ground)
  const topics = [...counts]
    .map(([id, bySubject]) => ({
      id,
      name: names.get(id) ?? '',
      complaints: subjects.map((subject) => bySubject.get(subject.id) ?? 0),
    }))
    .filter((topic) => topic.complaints.some((count) => count > 0))
  const found = discoveries(topics.map((topic) => chanceBeside(subjects, topic.complaints)))
  return {
    subjects,
    topics: topics
      .map((topic, index) => ({ ...topic, isSignificant: found[index] ?? false }))
      .sort((a, b) => sumOf(b.complaints) - sumOf(a.complaints) || a.id - b.id)
      .slice(0, mostTopics),
  }
}

/** How likely it is that the brand's share of complaints with a topic is that of all rivals together. */
function chanceBeside(subjects: RivalTopics['subjects'], counts: readonly number[]): number {
  const side = (kind: 'brand' | 'competitor') => ({
    count: sumOf(counts.filter((_, index) => subjects[index]?.kind === kind)),
    of: sumOf(subjects.filter((subject) => subject.kind === kind).map(({ complaints }) => complaints)),
  })
  return fisherTest(side('brand'), side('competitor'))
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
