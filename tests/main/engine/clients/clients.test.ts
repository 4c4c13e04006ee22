import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { clientFolder, clientPath } from '../../../../src/main/engine/clients/client-places'
import { openEngine, type Engine } from '../../../../src/main/engine/engine'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { failureIn } from '../../../helpers/import-files'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close()
})

async function start(): Promise<TestEngine> {
  const test = await openTestEngine()
  opened.push(test)
  return test
}

/** A second engine on the folder of another, as a second process has it. */
async function startOn(folder: string): Promise<Engine> {
  const engine = await openEngine({
    dataFolder: folder,
    version: 'test',
    http: createHttp({ version: 'test' }),
  })
  opened.push(engine)
  return engine
}

const velta = {
  name: 'Velta',
  brand: ['Velta', 'Velta Hogar'],
  competitors: ['Norda', 'norda', 'Velta', 'Calorix'],
}

describe('a client', () => {
  test('is created with its brand and its competitors, each once', async () => {
    const { engine, folder } = await start()
    const row = await engine.call('client.create', velta)
    expect(row).toMatchObject({ name: 'Velta', archivedAt: null, isSample: false })
    expect(existsSync(clientPath(folder, row.id))).toBe(true)
    const subjects = await engine.call('client.subjects', { client: row.id })
    expect(subjects.map(({ kind, name, terms }) => ({ kind, name, terms }))).toEqual([
      { kind: 'brand', name: 'Velta', terms: ['Velta', 'Velta Hogar'] },
      { kind: 'competitor', name: 'Calorix', terms: ['Calorix'] },
      { kind: 'competitor', name: 'norda', terms: ['norda'] },
    ])
    expect(await engine.call('client.verify', { client: row.id })).toMatchObject({ ok: true, mentions: 0 })
  })
  test('is renamed, archived and taken back, and is still there after a restart', async () => {
    const { engine, folder } = await start()
    const { id } = await engine.call('client.create', velta)
    await engine.call('client.rename', { client: id, name: '  Velta Hogar  ' })
    await engine.call('client.archive', { client: id, isArchived: true })
    expect(await engine.call('client.list', {})).toMatchObject([{ id, name: 'Velta Hogar' }])
    expect((await engine.call('client.list', {}))[0]?.archivedAt).toEqual(expect.any(Number))
    await engine.call('client.archive', { client: id, isArchived: false })
    await engine.close()
    const again = await startOn(folder)
    expect(await again.call('client.list', {})).toMatchObject([{ id, name: 'Velta Hogar', archivedAt: null }])
    expect(await again.call('client.subjects', { client: id })).toHaveLength(3)
  })
  test('that does not exist is said so by each call, and nothing is made for it', async () => {
    const { engine, folder } = await start()
    const client = 'abcdefgh2345'
    const calls = [
      () => engine.call('client.rename', { client, name: 'x' }),
      () => engine.call('client.archive', { client, isArchived: true }),
      () => engine.call('client.verify', { client }),
      () => engine.call('client.subjects', { client }),
      () => engine.call('mention.mark', { client, ids: [1], isRead: true }),
    ]
    for (const work of calls) expect(await failureIn(work)).toMatchObject({ code: 'client-not-found' })
    expect(existsSync(clientFolder(folder, client))).toBe(false)
  })
  test.each(['../../etc', 'a', 'ABCDEFGH', 'abcdefgh/../x', ''])(
    'is never looked for under an id like %j',
    async (client) => {
      const { engine } = await start()
      expect(await failureIn(() => engine.call('client.verify', { client }))).toMatchObject({
        code: 'invalid-input',
      })
    },
  )
})

describe('the sample client', () => {
  test('is made once, is sound, and asking again gives the same', async () => {
    const { engine } = await start()
    const first = await engine.call('sample.create', {})
    expect(await engine.call('sample.create', {})).toEqual(first)
    expect(await engine.call('client.list', {})).toEqual([first])
    const report = await engine.call('client.verify', { client: first.id })
    expect(report.ok).toBe(true)
    expect(report.mentions).toBeGreaterThan(500)
  })
  test('is removed with its files; a real client is not removed this way', async () => {
    const { engine, folder } = await start()
    const sample = await engine.call('sample.create', {})
    const real = await engine.call('client.create', velta)
    await engine.call('sample.remove', { client: sample.id })
    expect(existsSync(clientFolder(folder, sample.id))).toBe(false)
    expect(await failureIn(() => engine.call('sample.remove', { client: real.id }))).toMatchObject({
      code: 'client-not-found',
    })
    expect(await engine.call('client.list', {})).toMatchObject([{ id: real.id }])
    expect(existsSync(clientPath(folder, real.id))).toBe(true)
  })
})

describe('among several clients', () => {
  test('one that cannot be opened says so in its line and hides no other', async () => {
    const { engine, folder } = await start()
    const ids: string[] = []
    for (const name of ['Text', 'Newer', 'Missing', 'Cut', 'Sound', 'Folderless']) {
      ids.push((await engine.call('client.create', { ...velta, name })).id)
    }
    await engine.close()
    const [text = '', newer = '', missing = '', cut = '', sound = ''] = ids.map((id) =>
      clientPath(folder, id),
    )
    writeFileSync(text, 'this is no database '.repeat(500))
    const later = new Database(newer)
    later.pragma('user_version = 999')
    later.close()
    rmSync(missing)
    rmSync(clientFolder(folder, ids[5] ?? ''), { recursive: true })
    truncateSync(cut, 50)
    const before = readFileSync(text)

    const again = await startOn(folder)
    const states = (await again.call('client.overview', {})).map(({ name, state }) => [name, state])
    expect(Object.fromEntries(states)).toEqual({
      ...{
        Text: 'damaged',
        Newer: 'newer',
        Missing: 'missing',
        Cut: 'damaged',
        Sound: 'ready',
        Folderless: 'missing',
      },
    })
    expect(readFileSync(text).equals(before)).toBe(true)
    expect(existsSync(sound)).toBe(true)
    const outcome = await again.answer('mention.mark', { client: ids[2], ids: [1], isRead: true })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'client-missing' } })
    expect(existsSync(missing)).toBe(false)
  })
})

test('a data folder that is a file is refused in words', async () => {
  const { folder } = await start()
  const file = `${folder}/a-file`
  writeFileSync(file, 'x')
  for (const dataFolder of [file, `${file}/below`]) {
    const failure = await failureIn(() => startOn(dataFolder))
    expect(failure.code).toBe('disk-denied')
  }
})

describe('two engines on one data folder', () => {
  test('read the same client, while only the first may write to it', async () => {
    const { engine, folder } = await start()
    const { id: client } = await engine.call('sample.create', {})
    const second = await startOn(folder)
    expect((await second.call('mention.outline', { client, query: '' })).total).toBeGreaterThan(500)
    const [row] = await second.call('mention.page', { client, query: '', from: null, limit: 1 })
    const mark = { client, ids: [row?.id ?? 0], isRead: true }
    expect(await failureIn(() => second.call('mention.mark', mark))).toMatchObject({ code: 'client-locked' })

    await engine.call('mention.mark', mark)
    const [seen] = await second.call('mention.page', { client, query: '', from: null, limit: 1 })
    expect(seen?.isRead).toBe(true)
    await engine.close()
    await second.call('mention.mark', { ...mark, isRead: false })
    const [after] = await second.call('mention.page', { client, query: '', from: null, limit: 1 })
    expect(after?.isRead).toBe(false)
  })
})
