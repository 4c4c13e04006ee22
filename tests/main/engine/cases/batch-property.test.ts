import type { Triage } from '@shared/model/triage'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { actOnChunk } from '../../../../src/main/engine/cases/act'
import { refreshCases } from '../../../../src/main/engine/cases/refresh'
import { countWrongCells } from '../../../../src/main/engine/rollups/store'
import {
  caseClient,
  dayMs,
  hourMs,
  noon,
  type CaseClient,
  type WrittenMention,
} from '../../../helpers/case-client'
import { seeded, type Seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// What a batch works out once for all of its mentions is what they would have made one by one, and what the rows say from scratch.

const inFolder = temporaryFolder()
let files = 0
let together: CaseClient
let oneByOne: CaseClient
beforeEach(async () => {
  together = await caseClient(inFolder(`${(files += 1)}.db`))
  oneByOne = await caseClient(inFolder(`${(files += 1)}.db`))
  for (const client of [together, oneByOne]) {
    client.db.pragma('synchronous = OFF')
    for (const on of ['google', 'x'] as const) client.write({ by: null, at: noon, on })
  }
})
afterEach(() => {
  together.close()
  oneByOne.close()
})

const now = noon + 200 * dayMs
const readings: readonly Partial<Triage>[] = [
  { complaint: true, intent: 'complaint', sentiment: 'negative', topics: ['delivery'], urgency: 60 },
  { complaint: false, intent: 'question', sentiment: 'neutral', topics: ['billing', 'staff'], urgency: 10 },
  { complaint: false, intent: 'praise', sentiment: 'positive', urgency: 0 },
]

/** The newest batch first, as files mostly have them, or in any order; some a second time, and some answered. */
function batchOf(random: Seeded, turn: number): WrittenMention[] {
  const { topics = [], ...reading } = random.pick(readings)
  const read = { ...reading, topics: topics.filter(() => random.chance(0.7)) }
  const from = noon + (random.chance(0.7) ? 150 - turn * 25 : random.below(150)) * dayMs
  return Array.from({ length: 1 + random.below(12) }, (_, index) => ({
    ...{ now, read, by: random.pick(['Noa', 'Luz', 'Ion', null]), on: random.pick(['google', 'x']) },
    ...{ at: from + random.below(24 * 20) * hourMs + index, isOwner: random.chance(0.05) },
    ...(random.chance(0.1) && { ownerReply: { text: 'We are sorry.', publishedAt: from + 30 * dayMs } }),
    ...(random.chance(0.3) && { externalId: `again ${random.below(5)}`, text: `Text ${random.below(2)}.` }),
  }))
}

function workOn({ db, desk }: CaseClient, roll: number): void {
  const ids = db.prepare<[], number>('SELECT id FROM caseFile ORDER BY id').pluck().all()
  const some = ids.filter((id) => (id + roll) % 4 === 0)
  actOnChunk(desk(now), some, { do: 'resolve', outcome: 'solved', cause: null })
  actOnChunk(
    desk(now),
    ids.filter((id) => (id + roll) % 7 === 0),
    { do: 'snooze', until: now + dayMs },
  )
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))('in random batches (seed %i)', (seed) => {
  const random = seeded(seed)
  for (let turn = 0; turn < 6; turn += 1) {
    const batch = batchOf(random, turn).map((one, index) => ({ externalId: `${turn} ${index}`, ...one }))
    together.writeMany(batch)
    for (const one of batch.toSorted((a, b) => a.at - b.at)) oneByOne.write(one)
    const roll = random.below(28)
    for (const client of [together, oneByOne]) workOn(client, roll)
  }
  const kept = together.state()
  expect(kept).toEqual(oneByOne.state())
  const ids = together.db.prepare<[], number>('SELECT id FROM caseFile').pluck().all()
  expect(ids.length).toBeGreaterThan(0)
  refreshCases(together.db, ids, together.desk(now).rules, now)
  expect(together.state()).toEqual(kept)
  for (const { db } of [together, oneByOne]) {
    expect(countWrongCells(db)).toMatchObject({ wrong: 0 })
    expect(db.prepare('SELECT count(*) FROM rollupHeld').pluck().get()).toBe(0)
  }
  const cells = ({ db }: CaseClient) =>
    db.prepare('SELECT * FROM rollup WHERE negative + mixed + neutral + positive > 0').all()
  expect(cells(together)).toEqual(cells(oneByOne))
})
