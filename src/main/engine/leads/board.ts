import type { LeadBoard, LeadRow, LeadStage } from '@shared/model/lead'
import type { ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { listSubjects } from '../subjects/store'
import { blockedTest, countBlocked } from './blocked-store'
import { countRead, listCandidates, type Candidate } from './candidates-store'
import { fitOf, type Offer } from './fit'
import { countIgnored } from './mirror-store'
import { offerOf } from './offer'
import { oneAPerson } from './one-a-person'
import { listHeld } from './store'

const dayMs = 86_400_000
/** Who was unhappy longer ago has found somebody else by now, or peace. */
export const readDays = 90
/** So many mentions are looked at, shared by all rivals; each has so many candidates and the list so many rows. */
const mostRead = 12_000
const mostOfRival = 3000
const mostCandidates = 400
const mostRows = 500
/** Our own customers are ignored from here on. */
export const ignoredAfterMs = dayMs

type Weighed = Candidate & { stage: LeadStage; isHeld: boolean; fit: LeadRow['fit']; isBlocked: boolean }

/** Everything that the list shows: leads that are worked on, and who could become one, by fit. */
export function boardOf(db: ReadDb, now: number): LeadBoard {
  const rivals = listSubjects(db).filter(({ kind }) => kind === 'competitor')
  const since = firstIdAt(now - readDays * dayMs)
  const read = Math.min(mostOfRival, Math.floor(mostRead / Math.max(1, rivals.length)))
  const offer = offerOf(db)
  const names = new Map(rivals.map(({ id, name }) => [id, name]))
  const held = listHeld(db)
  const ids = new Set(held.map(({ mention }) => mention))
  const ofRivals = rivals.map(({ id: rival }) =>
    listCandidates(db, { rival, since, read, most: mostCandidates }),
  )
  const found = ofRivals.flat().filter(({ mention }) => !ids.has(mention))
  const weigh = weigher(db, offer, now)
  const rows = oneAPerson([
    ...held.map((one) => weigh(one, one.stage, true)),
    ...found.map((one) => weigh(one, 'new', false)),
  ]).sort(byFit)
  const counts = rivals.map(({ id }) => countRead(db, id, since, read))
  return {
    rows: rows.slice(0, mostRows).map((row) => toRow(row, names)),
    blocked: countBlocked(db),
    mirror: countIgnored(db, now - ignoredAfterMs),
    rivals: rivals.map(({ id, name }) => ({ id, name })),
    strengths: [...offer.strengths.values()].filter(({ score }) => score > 0).length,
    read: {
      days: readDays,
      mentions: counts.reduce((sum, count) => sum + count, 0),
      isCapped:
        rows.length > mostRows ||
        counts.some((count) => count === read) ||
        ofRivals.some(({ length }) => length === mostCandidates),
    },
  }
}

/** Gives each row its fit, and whether its person may be written to. */
function weigher(
  db: ReadDb,
  offer: Offer,
  now: number,
): (one: Candidate, stage: LeadStage, isHeld: boolean) => Weighed {
  const isBlocked = blockedTest(db)
  return (one, stage, isHeld) => ({
    ...one,
    stage,
    isHeld,
    fit: fitOf(one, offer, now),
    isBlocked: isBlocked(one),
  })
}

function byFit(a: Weighed, b: Weighed): number {
  return (
    Number(a.isBlocked) - Number(b.isBlocked) || b.fit.score - a.fit.score || b.publishedAt - a.publishedAt
  )
}

export function toRow(
  row: Omit<Weighed, 'isHeld'> & { others: number },
  names: ReadonlyMap<number, string>,
): LeadRow {
  const { mention, publishedAt, platform, who, sentiment, excerpt, lang, topics, stage, fit, isBlocked } = row
  const rival = { id: row.subjectId, name: names.get(row.subjectId) ?? '' }
  return {
    ...{ mention, publishedAt, platform, who, rival, sentiment, excerpt, lang, topics, stage, fit },
    ...{ isBlocked, others: row.others },
  }
}
