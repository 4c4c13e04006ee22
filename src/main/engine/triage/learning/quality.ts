import type { QualityTable } from '@shared/contract/triage'
import { sentiments } from '@shared/model/mention'
import type { Correction } from '@shared/model/correction'
import type { ReadDb } from '../../db/database'
import { clientTriage } from '../client-triage'
import { findHeld, listCorrections } from '../store'
import { triageOf, type ClientTriage, type Reader } from '../triage'
import { learnLayer } from './layer'
import { lessonsOf } from './lessons'

const folds = 5
const complaintClasses = ['yes', 'no']

/**
 * How well mentions are read by the user's own word, by language and over all (`lang` null), before and after the corrections. What was corrected is part of what was
 * learned, so "after" is cross-validated: each fifth is read by a layer made of the other four.
 */
export function qualityOf(db: ReadDb, reader: Reader): QualityTable[] {
  const corrections = listCorrections(db).filter(({ field }) => field !== 'topic')
  // What is said of one mention stays together, so that none is read by a layer that knows it.
  const places = new Map(
    [...new Set(corrections.map(({ mentionId }) => mentionId))].map((id, at) => [id, at % folds]),
  )
  const foldOf = (mentionId: number) => places.get(mentionId) ?? 0
  const taught = clientTriage(db, reader)
  const layers = Array.from({ length: folds }, (_, fold) => {
    const others = corrections.filter(({ mentionId }) => foldOf(mentionId) !== fold)
    return { ...taught, layer: learnLayer(reader.model, lessonsOf(db, reader, others)) }
  })
  const tables = new Map<string, QualityTable>()
  for (const correction of corrections) {
    const held = findHeld(db, correction.mentionId)
    if (!held) continue
    const readWith = (client: ClientTriage) => readingOf(correction, triageOf(held, reader, client))
    const before = readWith({ ...taught, layer: null })
    const after = readWith(layers[foldOf(correction.mentionId)] as ClientTriage)
    for (const lang of [null, held.held.lang ?? '']) count(tables, lang, correction, before, after)
  }
  return [...tables.values()]
}

function readingOf({ field }: Correction, triage: ReturnType<typeof triageOf>): string {
  if (field === 'complaint') return triage.complaint ? 'yes' : 'no'
  return triage.sentiment
}

function count(
  tables: Map<string, QualityTable>,
  lang: string | null,
  { field, value }: Correction,
  before: string,
  after: string,
): void {
  if (field === 'topic') return
  const classes = field === 'complaint' ? complaintClasses : [...sentiments]
  const key = `${field} ${lang}`
  const empty = () => classes.map(() => classes.map(() => 0))
  const table = tables.get(key) ?? { lang, field, classes, mentions: 0, before: empty(), after: empty() }
  tables.set(key, table)
  table.mentions += 1
  table.before[classes.indexOf(value)]![classes.indexOf(before)]! += 1
  table.after[classes.indexOf(value)]![classes.indexOf(after)]! += 1
}
