import type { ModelMeasure } from '@shared/contract/triage'
import type { Correction } from '@shared/model/correction'
import type { ReadDb } from '../../db/database'
import { clientTriage } from '../client-triage'
import { learnLayer } from '../learning/layer'
import { lessonsOf } from '../learning/lessons'
import { findHeld, listCorrections, type HeldMention } from '../store'
import { readableText, triageOf, type Reader } from '../triage'
import type { Judge } from './judge'
import { judgedClasses, type JudgedClass } from './labels'

/** The newest are enough to tell, and a large model takes a second for some. */
const mostMentions = 500
const folds = 5

interface Truth {
  mention: HeldMention
  truth: JudgedClass
}

/**
 * How often a model and our own reader say what the user said. The user's corrections are also what our reader has learned from, so each fifth of them is read by a
 * layer made of the other four: a reader that knows the answers would beat any model.
 */
export async function measureModel(db: ReadDb, reader: Reader, judge: Judge): Promise<ModelMeasure> {
  const corrections = listCorrections(db)
  const truths = truthsOf(db, corrections)
  const ours = emptyConfusion()
  ownReadings(db, reader, corrections, truths).forEach((reading, at) =>
    count(ours, truths[at]?.truth, reading),
  )
  const theirs = emptyConfusion()
  const judgments = await judge.classify(truths.map(({ mention }) => readableText(mention)))
  judgments.forEach(({ sentiment }, at) => count(theirs, truths[at]?.truth, sentiment))
  return { mentions: truths.length, ours, theirs }
}

/** What the user called mixed is no class of a model, and without words there is nothing for it to read. */
function truthsOf(db: ReadDb, corrections: readonly Correction[]): Truth[] {
  return corrections
    .filter(({ field }) => field === 'sentiment')
    .slice(-mostMentions)
    .flatMap(({ mentionId, value }) => {
      const truth = judgedClasses.find((name) => name === value)
      const mention = findHeld(db, mentionId)
      return truth && mention && readableText(mention).trim() !== '' ? [{ mention, truth }] : []
    })
}

function ownReadings(
  db: ReadDb,
  reader: Reader,
  corrections: readonly Correction[],
  truths: readonly Truth[],
): JudgedClass[] {
  const foldOf = new Map(truths.map(({ mention }, at) => [mention.id, at % folds]))
  const taught = clientTriage(db, reader)
  const clients = Array.from({ length: folds }, (_, fold) => {
    const others = corrections.filter(({ mentionId }) => foldOf.get(mentionId) !== fold)
    return { ...taught, layer: learnLayer(reader.model, lessonsOf(db, reader, others)) }
  })
  return truths.map(
    ({ mention }) => triageOf(mention, reader, clients[foldOf.get(mention.id) ?? 0] ?? taught).leaning,
  )
}

function emptyConfusion(): number[][] {
  return judgedClasses.map(() => judgedClasses.map(() => 0))
}

function count(confusion: number[][], truth: JudgedClass | undefined, reading: JudgedClass): void {
  const row = truth && confusion[judgedClasses.indexOf(truth)]
  if (row) row[judgedClasses.indexOf(reading)]! += 1
}
