import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEngine, type Engine } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { failureIn } from '../helpers/import-files'
import { writeMentionCsv } from '../helpers/mention-csv'

const folder = mkdtempSync(join(tmpdir(), 'atalaya-full-'))
const disk = join(folder, 'disk')
mkdirSync(disk)
afterAll(() => {
  if (canMount) spawnSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

const mount = (...args: string[]) => spawnSync('mount', args).status === 0
const canMount = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk)

const open = () => openEngine({ dataFolder: disk, version: 'test', http: createHttp({ version: 'test' }) })

async function importInto(engine: Engine, client: string, path: string) {
  const file = engine.offerFile(path)
  const { format, mapping } = await engine.call('import.inspect', { client, file })
  return engine.call('import.run', { client, file, format, mapping, job: randomUUID() })
}

const countIn = async (engine: Engine, client: string) =>
  (await engine.call('mention.outline', { client, query: '' })).total

test.skipIf(!canMount)(
  'a full disk stops an import in words, keeps what was acknowledged, and lets it be completed (needs root on Linux)',
  async () => {
    const rows = 20_000
    const csv = join(folder, 'mentions.csv')
    await writeMentionCsv(csv, { rows })
    let engine = await open()
    try {
      const { id: client } = await engine.call('client.create', { name: 'Full', brand: [], competitors: [] })
      const acknowledged: number[] = []
      engine.onEvent(({ name, data }) => name === 'progress' && acknowledged.push(data.added))
      const failure = await failureIn(() => importInto(engine, client, csv))
      expect(failure.code).toBe('disk-full')
      expect(acknowledged.at(-1)).toBeGreaterThan(0)

      // What was said to be stored is there: at once, and after a restart on the disk that is still full.
      expect(await countIn(engine, client)).toBe(acknowledged.at(-1))
      await engine.close()
      engine = await open()
      expect(await countIn(engine, client)).toBe(acknowledged.at(-1))
      expect(await engine.call('client.overview', {})).toMatchObject([{ state: 'ready' }])

      // A second try on the full disk fails the same way and does no harm; with room it is completed.
      expect((await failureIn(() => importInto(engine, client, csv))).code).toBe('disk-full')
      expect(mount('-o', 'remount,size=200m', disk)).toBe(true)
      const held = await countIn(engine, client)
      expect(await importInto(engine, client, csv)).toMatchObject({ added: rows - held, duplicate: held })
      expect(await engine.call('client.verify', { client })).toMatchObject({ ok: true, mentions: rows })
    } finally {
      await engine.close()
    }
  },
  120_000,
)
