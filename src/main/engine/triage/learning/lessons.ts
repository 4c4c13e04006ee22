import type { Correction } from '@shared/model/correction'
import type { ReadDb } from '../../db/database'
import { ownPart } from '../reading/own-part'
import { read, type Reading } from '../reading/read'
import { findHeld } from '../store'
import { readableText, type Reader } from '../triage'
import type { Lesson } from './layer'

/** The newest judgements are enough to learn from, and learning stays a matter of a moment. */
const mostLessons = 2000

/** The judgements on sentiment and complaint as lessons, in the order in which they were given. "Mixed" is no one class and teaches nothing. */
export function lessonsOf(db: ReadDb, reader: Reader, corrections: readonly Correction[]): Lesson[] {
  const readings = new Map<number, { reading: Reading; lang: string | null } | null>()
  return corrections.slice(-mostLessons).flatMap(({ mentionId, field, value }) => {
    if (field === 'topic' || value === 'mixed') return []
    if (!readings.has(mentionId)) readings.set(mentionId, readingOf(db, reader, mentionId))
    const known = readings.get(mentionId)
    if (!known) return []
    const truth =
      field === 'complaint'
        ? value === 'yes'
          ? 1
          : 0
        : (reader.model.heads.find(({ name }) => name === 'sentiment')?.classes.indexOf(value) ?? -1)
    return truth < 0 ? [] : [{ ...known, head: field, truth }]
  })
}

function readingOf(
  db: ReadDb,
  reader: Reader,
  mentionId: number,
): { reading: Reading; lang: string | null } | null {
  const mention = findHeld(db, mentionId)
  if (!mention) return null
  const { lang } = mention.held
  return { reading: read(ownPart(readableText(mention)), reader.lexicon(lang)), lang }
}
