import type { Judgement } from '@shared/model/correction'
import { Failure } from '@shared/model/failure'
import { followReading } from '../../cases/follow-reading'
import { getClockRules } from '../../clocks/store'
import { inTransaction, type ReadDb, type WriteDb } from '../../db/database'
import { appendJournal } from '../../journal/store'
import { beginStep, endStep, removeStepOf } from '../../undo/store'
import { learnedLayer, mentionReader, readByOf } from '../client-triage'
import { encodeLayer } from './layer-file'
import { commonnessBy } from '../model/commonness'
import { judgedBy } from './judged'
import { topicWords } from './topic-words'
import { tokenize, type Token } from '@shared/text/reading/tokenize'
import * as store from '../store'
import { readableText, type Reader } from '../triage'

interface Desk {
  db: WriteDb
  reader: Reader
  now: number
  device: string
}

/** How many texts up to the newest example a topic's words are told apart from. */
const textsBeside = 300

/** Keeps what the user said of some mentions, learns from it at once and reads these mentions anew; the others follow with the backlog. Gives the ids by which it can be undone. */
export function correct(
  { db, reader, now, device }: Desk,
  mentionIds: readonly number[],
  judgement: Judgement,
): number[] {
  return inTransaction(db, () => {
    const topic = judgement.field === 'topic' ? judgement.topic : null
    if (topic !== null) store.insertTopic(db, topic)
    const ids = mentionIds.map((mentionId) => {
      if (!store.findHeld(db, mentionId)) throw new Failure('mention-not-found', { id: mentionId })
      return store.insertCorrection(db, {
        mentionId,
        at: now,
        field: judgement.field,
        topic,
        value: judgement.value,
      })
    })
    appendJournal(
      db,
      { event: 'triage.corrected', data: { mentions: mentionIds, ...judgement } },
      now,
      device,
    )
    learn(db, reader, topic === null ? [] : [topic])
    rereadMentions(db, reader, mentionIds)
    followReading(db, new Set(mentionIds), getClockRules(db), now)
    endStep(db, beginStep(db, 'triage.correct', { count: ids.length, corrections: ids.join(',') }, now))
    return ids
  })
}

/** Takes judgements back: all is as if they had never been given, but for the journal. */
export function undoCorrections({ db, reader, now, device }: Desk, ids: readonly number[]): void {
  inTransaction(db, () => {
    const undone = ids.map((id) => {
      const correction = store.findCorrection(db, id)
      if (!correction) throw new Failure('correction-not-found', { id })
      return correction
    })
    for (const { id } of undone) store.removeCorrection(db, id)
    const topics = [...new Set(undone.flatMap(({ topic }) => topic ?? []))]
    for (const topic of topics) store.removeTopicWithoutExamples(db, topic)
    appendJournal(db, { event: 'triage.correction-undone', data: { corrections: undone } }, now, device)
    learn(db, reader, topics)
    const mentionIds = new Set(undone.map(({ mentionId }) => mentionId))
    rereadMentions(db, reader, [...mentionIds])
    followReading(db, mentionIds, getClockRules(db), now)
    removeStepOf(db, ids)
  })
}

/** Makes the layer and the words of the given topics anew from all that stands, and marks the rest of the mentions as to be read again. */
export function learn(db: WriteDb, reader: Reader, topics: readonly string[]): void {
  const layer = learnedLayer(db, reader)
  store.saveLayer(db, layer && encodeLayer(layer, reader.model.version))
  // A topic is one however its name is capitalised.
  const changed = new Set(topics.map((topic) => topic.toLowerCase()))
  for (const { name } of store.listOwnTopics(db))
    if (changed.has(name.toLowerCase())) store.saveTopicWords(db, name, wordsOfTopic(db, reader, name))
  store.beginBacklog(db, readByOf(db, reader))
}

function wordsOfTopic(db: ReadDb, { model }: Reader, name: string): Map<string, number> {
  const examples = store.listCorrections(db).filter(({ topic, value }) => topic === name && value === 'yes')
  if (examples.length === 0) return new Map()
  const exampleIds = new Set(examples.map(({ mentionId }) => mentionId))
  const texts = [...exampleIds].flatMap((id) => store.findHeld(db, id) ?? [])
  const beside = store
    .listTextsUpTo(db, Math.max(...exampleIds), textsBeside)
    .filter(({ id }) => !exampleIds.has(id))
  return topicWords(texts.map(tokensOf), beside.map(tokensOf), commonnessBy(model))
}

function tokensOf(mention: { title: string | null; text: string }): Token[] {
  return tokenize(readableText(mention))
}

/** Reads some mentions now, with what stands of the user's judgements. */
export function rereadMentions(db: WriteDb, reader: Reader, ids: readonly number[]): void {
  const readMention = mentionReader(db, reader)
  for (const id of new Set(ids)) {
    const held = store.findHeld(db, id)
    if (!held) continue
    const triage = readMention(
      { ...held, judged: judgedBy(store.listCorrectionsOf(db, id)) },
      held.authorId,
      id,
    )
    store.updateTriage(db, id, triage)
    store.setTopics(db, id, triage.topics)
  }
}
