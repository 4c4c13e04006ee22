import { createHash } from 'node:crypto'
import type { Triage } from '@shared/model/triage'
import type { ReadDb } from '../db/database'
import { decodeLayer, encodeLayer } from './learning/layer-file'
import { learnLayer } from './learning/layer'
import { lessonsOf } from './learning/lessons'
import type { LayerWeights } from './model/scores'
import { countEarlierComplaints, getState, listCorrections, listOwnTopics } from './store'
import { triageOf, type ClientTriage, type ReadableMention, type Reader } from './triage'

/** What a client has taught, as its file holds it. A layer of another version of the model is made anew from the corrections. */
export function clientTriage(db: ReadDb, reader: Reader): ClientTriage {
  const { layer, weights } = getState(db)
  return {
    layer: layer === null ? null : (decodeLayer(layer, reader.model.version) ?? learnedLayer(db, reader)),
    topics: listOwnTopics(db),
    urgencyWeights: weights,
  }
}

/** The layer that the corrections make; null where they teach nothing. */
export function learnedLayer(db: ReadDb, reader: Reader): LayerWeights | null {
  const layer = learnLayer(reader.model, lessonsOf(db, reader, listCorrections(db)))
  return layer.byHash.size === 0 ? null : layer
}

/** Reads the mentions of one client as they come in. What is taught meanwhile counts from the next run on; the backlog catches up. */
export function mentionReader(
  db: ReadDb,
  reader: Reader,
): (mention: ReadableMention, authorId: number | null, id: number) => Triage {
  const client = clientTriage(db, reader)
  return (mention, authorId, id) =>
    triageOf(
      authorId === null
        ? mention
        : { ...mention, earlierComplaints: () => countEarlierComplaints(db, authorId, id) },
      reader,
      client,
    )
}

/** One word for all that a reading depends on; where it differs, the mentions have to be read again. */
export function readByOf(db: ReadDb, reader: Reader): string {
  const { judge } = getState(db)
  const { layer, topics, urgencyWeights } = clientTriage(db, reader)
  const hash = createHash('sha256')
  hash.update(layer ? encodeLayer(layer, reader.model.version) : reader.model.version)
  hash.update(JSON.stringify([judge, urgencyWeights, topics.map(({ name, words }) => [name, [...words]])]))
  return hash.digest('hex').slice(0, 16)
}
