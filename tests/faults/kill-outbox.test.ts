import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientPath, clientsFolder } from '../../src/main/engine/clients/client-places'
import { openForReading } from '../../src/main/engine/db/open-database'
import { clientMigrations } from '../../src/main/engine/db/schemas'
import { getReply } from '../../src/main/engine/replies/store'
import { builtProgram } from '../helpers/built-program'
import { outboxClient } from '../helpers/outbox-client'
import { seeded } from '../helpers/seeded'
import { temporaryFolder } from '../helpers/temporary-folder'
import { startMastodonServer, type MastodonFault, type MastodonServer } from '../servers/mastodon-server'

// The outbox runs in a program of its own and is killed at every step of a reply's way, against an instance that counts.

const inFolder = temporaryFolder()
let built: string
let server: MastodonServer

beforeAll(async () => {
  server = await startMastodonServer()
  built = await builtProgram('killed-outbox')
}, 120_000)
afterAll(() => server.close())

/** Runs the outbox at a moment of the clock; gives whether it was killed. */
async function run(folder: string, now: number, killAt = '', afterMs = 0): Promise<boolean> {
  const args = [built, folder, server.token, String(now), killAt, String(afterMs)]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal === 'SIGKILL'
}

let count = 0

/** A workspace on the disk with one reply that is due, closed again. */
async function queuedReply(): Promise<{ folder: string; id: number; dueAt: number; text: string }> {
  const folder = inFolder(`kill-${(count += 1)}`)
  mkdirSync(folder)
  const accounts = { mastodon: { instance: server.instance } }
  const client = await outboxClient(folder, { accounts, secrets: {} })
  const text = `We are sorry, Mara, ${count} times.`
  const to = { externalId: `127.0.0.1:${server.port}/${count}`, on: 'mastodon' as const, handle: 'mara' }
  const id = client.queue(to, text)
  const dueAt = client.reply(id).nextTryAt ?? 0
  await client.close()
  return { folder, id, dueAt, text }
}

/** As the file stands now; the program that held it is gone. */
async function look(folder: string, id: number) {
  const [client = ''] = readdirSync(clientsFolder(folder)).filter((name) => !name.includes('.'))
  const db = await openForReading(clientPath(folder, client), clientMigrations)
  try {
    return { ...getReply(db, id), isSound: db.pragma('quick_check(1)', { simple: true }) === 'ok' }
  } finally {
    db.close()
  }
}

const postsOf = (text: string) => server.statuses.filter(({ status }) => status.includes(text)).length

/** Lets the outbox run on, undisturbed, until nothing is left to do by itself. */
async function runOn(folder: string, id: number, now: number) {
  let reply = await look(folder, id)
  for (let turns = 0; turns < 6 && (reply.state === 'sending' || reply.nextTryAt !== null); turns += 1) {
    await run(folder, Math.max(now, reply.nextTryAt ?? 0) + 1000)
    reply = await look(folder, id)
  }
  return reply
}

const steps = [
  ...['before-taking', 'commit-1', 'before-the-first-byte', 'before-the-answer-is-kept', 'commit-2'],
]

describe('a program that is killed while it sends', () => {
  test.each(steps)('at the step %s sends it once and knows it', async (step) => {
    const { folder, id, dueAt, text } = await queuedReply()
    expect(await run(folder, dueAt, step)).toBe(true)
    expect(await look(folder, id)).toMatchObject({ text, isSound: true })
    expect(await runOn(folder, id, dueAt)).toMatchObject({ state: 'sent', text })
    expect(postsOf(text)).toBe(1)
  })
  test.each(['before-looking', 'after-looking', 'commit-1', 'commit-2'])(
    'and again while it looks for it, at %s, still sends it once',
    async (step) => {
      const { folder, id, dueAt, text } = await queuedReply()
      await run(folder, dueAt, 'before-the-answer-is-kept')
      expect(await run(folder, dueAt + 1000, step)).toBe(true)
      expect(await runOn(folder, id, dueAt + 2000)).toMatchObject({ state: 'sent', text })
      expect(postsOf(text)).toBe(1)
    },
  )
  test('many times, at moments that nobody chose, on a server that fails as it likes, sends nothing twice and loses nothing', async () => {
    const random = seeded(7)
    const faults: MastodonFault[] = [
      'drops',
      'takes-then-drops',
      'takes-then-fails',
      'unavailable',
      'limited',
    ]
    const ends: string[] = []
    let kills = 0
    for (let round = 0; round < 30; round += 1) {
      const { folder, id, dueAt, text } = await queuedReply()
      let now = dueAt
      for (let kill = 0; kill < 3; kill += 1) {
        if (random.chance(0.5)) server.faults = [random.pick(faults)]
        const isKilled = await run(
          folder,
          now,
          random.chance(0.5) ? 'on-the-way' : random.pick(steps),
          random.below(12),
        )
        if (isKilled) kills += 1
        const { nextTryAt } = await look(folder, id)
        now = Math.max(now, nextTryAt ?? 0) + random.below(20_000)
      }
      server.faults = []
      const reply = await runOn(folder, id, now)
      expect(reply).toMatchObject({ text, isSound: true })
      expect(postsOf(text)).toBeLessThanOrEqual(1)
      if (reply.state === 'sent') expect(postsOf(text)).toBe(1)
      ends.push(reply.nextTryAt === null ? reply.state : 'still on its way')
    }
    expect(kills).toBeGreaterThan(30)
    expect(ends.filter((end) => end !== 'sent' && end !== 'unknown')).toEqual([])
    expect(ends.filter((end) => end === 'sent').length).toBeGreaterThan(25)
  }, 300_000)
})
