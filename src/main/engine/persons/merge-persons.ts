import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { moveCases } from '../cases/merge'
import { refreshCases } from '../cases/refresh'
import { recordStep } from '../undo/record'
import * as store from './store'

/** Makes some authors, and all who already are one with them, one person; their open cases about one subject become one case. */
export function mergePersons(desk: Desk, authorIds: readonly number[]): number {
  const { db, now, rules, device } = desk
  const authors = authorIds.map((id) => getAuthor(desk, id))
  const all = [...new Set(authors.map(({ personId }) => personId))].flatMap((id) =>
    store.listAuthorsOfPerson(db, id),
  )
  const into = Math.min(...all.map(({ id }) => id))
  const name = authors[0]?.name ?? authors[0]?.handle ?? ''
  return recordStep(db, { label: 'person.merge', data: { count: all.length, name }, at: now }, () => {
    // One level only: each points at the one that names the person, so that no chain and no circle can come about.
    for (const { id } of all) store.setMergedInto(db, id, id === into ? null : into)
    const merged = joinCases(
      desk,
      all.map(({ id }) => id),
    )
    refreshCases(db, new Set(merged.flat()), rules, now)
    const told = merged.flatMap(([first]) => first ?? [])
    recordEvent(db, { event: 'person.merge', data: { authors: authorIds }, cases: told, at: now, device })
  }).step
}

/** The open cases about one subject, joined into the oldest of them; gives each group. */
function joinCases({ db, now }: Desk, authorIds: readonly number[]): number[][] {
  const bySubject = groupedBySubject(store.listOpenCasesOf(db, authorIds))
  return [...bySubject.values()].map((cases) => {
    const [first, ...rest] = cases.map(({ id }) => id)
    if (first !== undefined && rest.length > 0) moveCases(db, first, rest, now)
    return cases.map(({ id }) => id)
  })
}

/** Takes an author out of its person. Cases stay as they are: they can be split where that is meant too. */
export function splitPerson(desk: Desk, authorId: number): number {
  const { db, now } = desk
  const author = getAuthor(desk, authorId)
  const others = store.listAuthorsOfPerson(db, author.personId).filter(({ id }) => id !== authorId)
  if (others.length === 0) throw new Failure('person-single', { id: authorId })
  const name = author.name ?? author.handle ?? ''
  return recordStep(db, { label: 'person.split', data: { name }, at: now }, () => {
    store.setMergedInto(db, authorId, null)
    // Where the one that named the person leaves, the next one names the others.
    if (author.personId === authorId) {
      const into = Math.min(...others.map(({ id }) => id))
      for (const { id } of others) store.setMergedInto(db, id, id === into ? null : into)
    }
    recordEvent(db, {
      event: 'person.split',
      data: { author: authorId },
      cases: [],
      at: now,
      device: desk.device,
    })
  }).step
}

function getAuthor({ db }: Desk, id: number): store.PersonAuthor {
  const author = store.findAuthor(db, id)
  if (!author) throw new Failure('person-unknown', { id })
  return author
}

function groupedBySubject<Row extends { subjectId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) groups.set(row.subjectId, [...(groups.get(row.subjectId) ?? []), row])
  return groups
}
