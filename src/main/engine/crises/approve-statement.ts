import { Failure } from '@shared/model/failure'
import type { Finding, ReviewContext } from '@shared/model/review'
import type { Desk } from '../cases/act'
import type { ReadDb } from '../db/database'
import { listSubjects } from '../subjects/store'
import { recordStep } from '../undo/record'
import { getVoice } from '../voice/store'
import { noteCrisis } from './note-crisis'
import * as store from './statement-store'

/** A statement speaks to everybody: it names no person, and is said again word for word on purpose. */
export function statementContext(db: ReadDb, now: number, timeZone: string): ReviewContext {
  const { ownWords, neverUsed, severity } = getVoice(db)
  return {
    mention: { isComplaint: true },
    client: { name: listSubjects(db).find(({ kind }) => kind === 'brand')?.name ?? null },
    channel: { isPublic: true },
    clientWords: ownWords,
    neverUsed,
    severity: { ...severity, name: 'off', 'own-words': 'off', length: 'off' },
    timeZone,
    now,
  }
}

/** Nobody approves what the review stops, be it a place that was not filled in: it is mended by another version. */
export function approveStatement(
  { db, now, device }: Desk,
  id: number,
  by: string,
  findingsOf: (text: string, lang: string) => Finding[],
): number {
  const held = store.getStatement(db, id)
  if (held.approvedAt !== null) throw new Failure('statement-approved', { by: held.approvedBy ?? '' })
  const stops = findingsOf(held.text, held.lang).filter(({ state }) => state === 'stop')
  if (stops.length > 0) throw new Failure('statement-stopped', { count: stops.length })
  const data = { name: held.name }
  return recordStep(db, { label: 'statement.approve', data, at: now }, () => {
    store.approveStatement(db, id, by, now)
    noteCrisis({ db, now, device }, 'statement.approve', { statement: id, version: held.version, by })
  }).step
}
