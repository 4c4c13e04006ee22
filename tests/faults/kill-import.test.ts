import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { commandLine } from '../helpers/command-line'
import { writeMentionCsv } from '../helpers/mention-csv'
import { seeded, type Seeded } from '../helpers/seeded'

// The built program imports a file and is killed on the way, as by a power switch or an impatient hand.

const built = resolve(import.meta.dirname, '../../out/main/cli.js')
const rows = 20_000
const rowsPerBatch = 2000
const killsPerClient = 10
const folder = mkdtempSync(join(tmpdir(), 'atalaya-kill-'))
const csv = join(folder, 'mentions.csv')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  id: number
  read: number
  added: number
  finishedAt: number | null
}

/** Looks at a client's file from outside, as it stands at this moment. */
function look<T>(client: string, see: (db: Database.Database) => T): T {
  const db = new Database(clientPath(folder, client), { readonly: true, timeout: 5000 })
  try {
    return see(db)
  } finally {
    db.close()
  }
}

const runsOf = (client: string) =>
  look(client, (db) =>
    db.prepare<[], Run>('SELECT id, read, added, finishedAt FROM importRun ORDER BY id').all(),
  )

function startImport(client: string): ChildProcess {
  const args = [built, '--data', folder, 'import', csv, '--client', client]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

/** Kills the import at a random moment between its begin and its last batch; gives how far it had come. */
async function killOnTheWay(client: string, random: Seeded): Promise<Run | undefined> {
  const runsBefore = runsOf(client).length
  const target = random.below(rows - rowsPerBatch)
  const child = startImport(client)
  const exit = once(child, 'exit')
  while (child.exitCode === null) {
    const run = runsOf(client)[runsBefore]
    if (run && run.read >= target) break
    await pause(5)
  }
  await pause(random.below(200))
  child.kill('SIGKILL')
  await exit
  return runsOf(client)[runsBefore]
}

function expectWholeBatches(client: string): void {
  const stored = look(client, (db) =>
    db
      .prepare<[], { id: number; added: number }>(
        'SELECT importId AS id, count(*) AS added FROM mention GROUP BY importId',
      )
      .all(),
  )
  const runs = runsOf(client)
  const told = runs.filter(({ added }) => added > 0).map(({ id, added }) => ({ id, added }))
  expect(stored).toEqual(told)
  for (const { read, finishedAt } of runs)
    expect(finishedAt === null ? read % rowsPerBatch : read - rows).toBe(0)
}

describe.skipIf(!existsSync(built))(
  'an import that is killed at a random moment (needs out/: npm run build)',
  () => {
    beforeAll(() => writeMentionCsv(csv, { rows }))

    test.each([1, 2])(
      'leaves whole batches and a sound file each time, and is completed by another (seed %i)',
      async (seed) => {
        const random = seeded(seed)
        const added = await commandLine(folder, 'client', 'add', `Killed ${seed}`)
        const client = (added.json[0] as { id: string }).id
        let cutShort = 0
        let held = 0
        for (let kill = 0; kill < killsPerClient; kill += 1) {
          const run = await killOnTheWay(client, random)
          if (run?.finishedAt === null) cutShort += 1
          expectWholeBatches(client)
          const report = (await commandLine(folder, 'verify', '--client', client)).json[0] as {
            ok: boolean
            mentions: number
          }
          expect(report, JSON.stringify(report)).toMatchObject({ ok: true })
          expect(report.mentions).toBeGreaterThanOrEqual(held)
          held = report.mentions
        }
        expect(cutShort).toBeGreaterThanOrEqual(killsPerClient / 2)
        const last = await commandLine(folder, 'import', csv, '--client', client)
        expect(last).toMatchObject({ code: 0, err: '' })
        expect(last.json).toMatchObject([
          { read: rows, added: rows - held, duplicate: held, revised: 0, rejected: [] },
        ])
        const { json } = await commandLine(folder, 'verify', '--client', client)
        expect(json).toMatchObject([{ ok: true, mentions: rows }])
      },
      300_000,
    )
  },
)
