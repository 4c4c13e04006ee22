import { expect, test } from 'vitest'
import { storeInTurns } from '../../../../src/main/engine/collect/store-in-turns'
import { addOrigin, clientDb, mentionWith } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
const now = Date.UTC(2026, 9, 31, 12)
const minuteMs = 60_000

/** A client with a source, and so many new mentions of it, the newest first. */
async function start(name: string, count: number) {
  const db = await clientDb(inFolder(name))
  const mentions = Array.from({ length: count }, (_, age) =>
    mentionWith({ externalId: `${count - age}`, text: `Text ${age}.`, publishedAt: now - age * minuteMs }),
  )
  const held = () => db.prepare<[], string>('SELECT externalId FROM mention ORDER BY id').pluck().all()
  const turns: string[][] = []
  const { signal, abort } = abortable()
  const storing = {
    ...{ db, origin: addOrigin(db, 'other', 'News'), readMention: () => triageWith({}), now, signal },
    turn: () => Promise.resolve(void turns.push(held())),
  }
  return { db, mentions, held, turns, storing, abort }
}

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`)

test('many are stored oldest first with turns between, and the last of them only when they are asked for', async () => {
  const { mentions, held, turns, storing } = await start('many.db', 120)
  const storeLast = await storeInTurns(mentions, storing)
  expect(turns.length).toBeGreaterThan(1)
  for (const seen of turns) expect(seen).toEqual(upTo(seen.length))
  expect(held().length).toBeLessThan(120)
  expect(storeLast()).toEqual({ added: 120, revised: 0, duplicate: 0 })
  expect(held()).toEqual(upTo(120))
})

test('few are stored at once', async () => {
  const { mentions, held, turns, storing } = await start('few.db', 5)
  const storeLast = await storeInTurns(mentions, storing)
  expect([turns, held()]).toEqual([[], []])
  expect(storeLast()).toEqual({ added: 5, revised: 0, duplicate: 0 })
})

test('what was stored before a cut is known to the next reading', async () => {
  const { mentions, held, storing, abort } = await start('cut.db', 120)
  await storeInTurns(mentions, { ...storing, turn: () => Promise.resolve(abort()) })
  const before = held().length
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(120)
  const next = await storeInTurns(mentions, { ...storing, signal: new AbortController().signal })
  expect(next()).toEqual({ added: 120 - before, revised: 0, duplicate: before })
  expect(held()).toEqual(upTo(120))
})
