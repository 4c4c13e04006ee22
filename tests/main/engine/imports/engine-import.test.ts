import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { ImportField, ImportResult, Mapping } from '@shared/model/import'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../../src/main/engine/engine'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { failureIn, fileFolder } from '../../../helpers/import-files'
import { writeMentionCsv } from '../../../helpers/mention-csv'

const inFolder = fileFolder()
let opened: TestEngine
let engine: Engine
beforeAll(async () => {
  opened = await openTestEngine()
  engine = opened.engine
})
afterAll(() => opened.close())

const newClient = async () =>
  (await engine.call('client.create', { name: 'Velta', brand: [], competitors: ['Norda'] })).id

async function inspected(client: string, path: string) {
  const file = engine.offerFile(path)
  return { client, file, ...(await engine.call('import.inspect', { client, file })) }
}

async function preview(client: string, path: string, changes: Partial<Mapping> = {}) {
  const { file, format, mapping } = await inspected(client, path)
  return engine.call('import.preview', { client, file, format, mapping: { ...mapping, ...changes } })
}

async function run(
  client: string,
  path: string,
  changes: Partial<Mapping> = {},
  job = randomUUID(),
): Promise<ImportResult> {
  const { file, format, mapping } = await inspected(client, path)
  return engine.call('import.run', { client, file, format, mapping: { ...mapping, ...changes }, job })
}

const figures = ({ read, added, revised, duplicate, rejectedCount }: ImportResult) => ({
  ...{ read, added, revised, duplicate, rejected: rejectedCount },
})
const textsOf = async (client: string, query = '') =>
  (await engine.call('mention.details', { client, query, from: null, limit: 500 })).map(({ text }) => text)
const isSound = async (client: string) => (await engine.call('client.verify', { client })).ok

const reviews = [
  'review_id,date,author,rating,review text',
  '1,2026-09-01,Ana,1,No heating for three days.',
  '2,2026-09-02,Luis,5,"Quick, friendly."',
  '3,31/02/2026,Eva,3,A day that does not exist.',
  '4,2026-09-04,Ion,6/5,More stars than there are.',
  '5,2026-09-05,Mia,,',
  '6,2026-09-06,Dan,2,Still waiting.',
].join('\n')

describe('a file that is imported', () => {
  test('leaves a file that is found sound, also where it was searched and checked before an import', async () => {
    const client = await newClient()
    const rowsFrom = (first: number) =>
      Array.from(
        { length: 1500 },
        (_, at) => `${first + at},2026-09-01,Ana,1,Lorry ${first + at} came ${at % 7} late.`,
      )
    for (let part = 0; part < 3; part += 1) {
      const lines = ['review_id,date,author,rating,review text', ...rowsFrom(part * 1500)]
      await run(client, inFolder(`part-${part}.csv`, lines.join('\n')))
      const { findings } = await engine.call('client.verify', { client })
      expect(findings.filter(({ ok }) => !ok)).toEqual([])
      expect(await textsOf(client, `lorry ${part * 1500 + 7}`)).toHaveLength(1)
    }
  })
  test('a second time adds nothing, and changed rows become revisions', async () => {
    const client = await newClient()
    const path = inFolder('reviews.csv', reviews)
    const first = await run(client, path)
    expect(figures(first)).toEqual({ read: 6, added: 3, revised: 0, duplicate: 0, rejected: 3 })
    expect(figures(await run(client, path))).toEqual({
      read: 6,
      added: 0,
      revised: 0,
      duplicate: 3,
      rejected: 3,
    })
    writeFileSync(path, reviews.replace('Still waiting', 'Solved in the end').replace('6/5', '4/5'))
    expect(figures(await run(client, path))).toEqual({
      read: 6,
      added: 1,
      revised: 1,
      duplicate: 2,
      rejected: 2,
    })
    expect(await textsOf(client, 'is:edited')).toEqual(['Solved in the end.'])
    expect(await isSound(client)).toBe(true)
  })
  test('tells of each rejected row its line, the reason and the value', async () => {
    const client = await newClient()
    const { rejected } = await run(client, inFolder('rejects.csv', reviews))
    expect(rejected).toEqual([
      { line: 4, reason: 'date-impossible', value: '31/02/2026' },
      { line: 5, reason: 'rating-out-of-range', value: '6/5' },
      { line: 6, reason: 'text-empty', value: '' },
    ])
    expect(await engine.call('import.list', { client })).toMatchObject([
      { fileName: 'rejects.csv', read: 6, added: 3, rejected: 3 },
    ])
  })
  test('does what its preview said, row for row', async () => {
    const client = await newClient()
    const path = inFolder(
      'preview.csv',
      `${reviews}\n6,2026-09-06,Dan,2,Still waiting.\n7,2026-09-07,Dan,2,New one.`,
    )
    await run(client, inFolder('preview-before.csv', reviews.replace('Still waiting', 'Waiting')), {
      sourceName: 'preview',
    })
    const before = await preview(client, path)
    expect(before.counts).toEqual({ read: 8, new: 1, known: 2, revised: 1, twice: 1, rejected: 3 })
    expect(before.isPartial).toBe(false)
    const { new: added, known, twice, revised, rejected, read } = before.counts
    expect(figures(await run(client, path))).toEqual({
      read,
      added,
      revised,
      duplicate: known + twice,
      rejected,
    })
  })
  test('is remembered by its layout: the next one with the same columns is mapped as a person mapped it', async () => {
    const client = await newClient()
    const path = inFolder('odd.csv', 'col1,col2,col3\nGood work on the boiler,2026-09-01,Ana\n')
    const columns: Record<string, ImportField> = { col1: 'text', col2: 'publishedAt', col3: 'author' }
    expect((await inspected(client, path)).isRemembered).toBe(false)
    await run(client, path, { columns, platform: 'letter' })
    const again = await inspected(
      client,
      inFolder('odd-2.csv', 'col1,col2,col3\nAnother text here,2026-09-02,Eva\n'),
    )
    expect(again).toMatchObject({ isRemembered: true, mapping: { columns, platform: 'letter' } })
    const other = await inspected(client, inFolder('odd-3.csv', 'col1,col2,colX\na,b,c\n'))
    expect(other.isRemembered).toBe(false)
  })
  test('with a column of channels is kept as one source for each of them', async () => {
    const client = await newClient()
    const rows = ['Google', 'Correo', 'Google', 'Teléfono', 'google'].map(
      (channel, n) => `${n},2026-09-01,${channel},Text ${n}`,
    )
    await run(client, inFolder('channels.csv', ['id,date,channel,text', ...rows].join('\n')))
    const sources = await engine.call('source.list', { client })
    expect(
      sources.map(({ name, platform, mentionCount }) => [name.toLowerCase(), platform, mentionCount]).sort(),
    ).toEqual([
      ['correo', 'email', 1],
      ['google', 'google', 3],
      ['teléfono', 'phone', 1],
    ])
  })
  test('is about the subject that was chosen, and an unknown one is refused before anything is stored', async () => {
    const client = await newClient()
    const path = inFolder('rival.csv', reviews)
    const subjects = await engine.call('client.subjects', { client })
    const rival = subjects.find(({ name }) => name === 'Norda')?.id ?? 0
    const { file, format, mapping } = await inspected(client, path)
    const input = { client, file, format, mapping }
    const failure = await failureIn(() =>
      engine.call('import.run', { ...input, subject: 999, job: randomUUID() }),
    )
    expect(failure.code).toBe('subject-not-found')
    expect(await engine.call('import.list', { client })).toEqual([])
    expect(await textsOf(client)).toEqual([])
    await engine.call('import.run', { ...input, subject: rival, job: randomUUID() })
    expect(await textsOf(client, 'subject:norda')).toHaveLength(3)
    expect(await textsOf(client, 'about:brand')).toEqual([])
  })
})

describe('a long import', () => {
  const rows = 9000
  const long = inFolder('long.csv', '')
  beforeAll(() => writeMentionCsv(long, { rows }))

  test('tells how far it is, never backwards, until all is read', async () => {
    const client = await newClient()
    const job = randomUUID()
    const seen: { done: number; total: number; added: number }[] = []
    const stop = engine.onEvent(({ name, data }) => {
      if (name === 'progress' && data.job === job) seen.push(data)
    })
    const result = await run(client, long, {}, job)
    stop()
    expect(figures(result)).toEqual({ read: rows, added: rows, revised: 0, duplicate: 0, rejected: 0 })
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.map(({ added }) => added)).toEqual(seen.map(({ added }) => added).toSorted((a, b) => a - b))
    expect(seen.every(({ done, total }, n) => done <= total && done >= (seen[n - 1]?.done ?? 0))).toBe(true)
    expect(seen.at(-1)).toMatchObject({ added: rows, done: seen[0]?.total })
  })
  test('that is cancelled keeps whole batches, says so, and is completed by importing again', async () => {
    const client = await newClient()
    const job = randomUUID()
    const stop = engine.onEvent(({ name, data }) => {
      if (name === 'progress' && data.job === job) void engine.call('job.cancel', { job })
    })
    const cut = await run(client, long, {}, job)
    stop()
    expect(cut.isCancelled).toBe(true)
    expect(cut.added).toBeGreaterThan(0)
    expect(cut.added).toBeLessThan(rows)
    expect((await engine.call('mention.outline', { client, query: '' })).total).toBe(cut.added)
    expect(await isSound(client)).toBe(true)
    const rest = await run(client, long)
    expect(rest).toMatchObject({ isCancelled: false, added: rows - cut.added, duplicate: cut.added })
    expect((await engine.call('mention.outline', { client, query: '' })).total).toBe(rows)
  })
  test('is one at a time under one name, and cancelling what does not run does no harm', async () => {
    const client = await newClient()
    const job = randomUUID()
    const [first, second] = await Promise.allSettled([run(client, long, {}, job), run(client, long, {}, job)])
    const codes = [first, second].flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    )
    expect(codes).toEqual(['job-running'])
    await engine.call('job.cancel', { job: 'not-running' })
    expect((await engine.call('mention.outline', { client, query: '' })).total).toBe(rows)
  })
})

describe('a hostile text comes back as text', () => {
  const bomb = `So ${'😀'.repeat(24_000)}`
  test.each<[string, string, string]>([
    ['a script', 'Hello <script>alert(1)</script><b>you</b>', 'Hello you'],
    ['an image with a handler', 'Look <img src=x onerror=alert(1)> here', 'Look here'],
    ['a turned direction', 'safe \u202egnp.exe\u202c end', 'safe gnp.exe end'],
    ['zero-width characters', 're\u200bfund', 'refund'],
    ['a NUL', 'before\u0000after', 'beforeafter'],
    ['family emoji', '👨‍👩‍👧 like it', '👨‍👩‍👧 like it'],
    ['SQL', "'); DROP TABLE mention; --", "'); DROP TABLE mention; --"],
    ['both Romanian commas', 'ș ş ț ţ', 'ș ş ț ţ'],
    ['a lone surrogate', 'half \ud83d only', 'half \ufffd only'],
    ['very many emoji', bomb, bomb],
  ])('%s', async (name, raw, shown) => {
    const client = await newClient()
    const path = inFolder(
      `${name}.json`,
      JSON.stringify([{ id: 1, date: '2026-09-01', text: raw, author: raw.slice(0, 50) }]),
    )
    expect(await run(client, path)).toMatchObject({ added: 1 })
    const [mention] = await engine.call('mention.details', { client, query: '', from: null, limit: 1 })
    expect(mention?.text.replace(/\s+/g, ' ')).toBe(shown)
    expect(mention?.authorName ?? '').not.toMatch(/[\u0000-\u001f\u202a-\u202e\u200b]/)
    expect(await isSound(client)).toBe(true)
  })
  test('a megabyte in one cell is rejected as too long, and the rows beside it are kept', async () => {
    const client = await newClient()
    const path = inFolder(
      'huge.csv',
      `id,date,text\n1,2026-09-01,${'x'.repeat(1_000_000)}\n2,2026-09-02,Short one\n`,
    )
    const result = await run(client, path)
    expect(figures(result)).toMatchObject({ added: 1, rejected: 1 })
    expect(result.rejected[0]).toMatchObject({ line: 2 })
    expect(await textsOf(client)).toEqual(['Short one'])
  })
})

describe('a file that is no table of mentions', () => {
  test.each([
    ['empty.csv', '', 'file-empty'],
    ['page.html', '<!doctype html><html><body>Hi</body></html>', 'file-format-unknown'],
    [
      'entities.xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>',
      'xml-doctype',
    ],
    ['broken.json', '[{"text": "a"}, {"text": ', 'json-malformed'],
    ['zip.xlsx', 'PK\u0003\u0004 this is no archive', 'xlsx-damaged'],
  ])('%s is refused with a reason, and nothing is stored', async (name, content, code) => {
    const client = await newClient()
    expect((await failureIn(() => run(client, inFolder(name, content)))).code).toBe(code)
    expect(await textsOf(client)).toEqual([])
    expect(await engine.call('import.list', { client })).toEqual([])
  })
  test('a file that is gone, a folder, and an unknown token are said in words', async () => {
    const client = await newClient()
    expect((await failureIn(() => run(client, '/nowhere/at/all.csv'))).code).toBe('file-not-found')
    expect((await failureIn(() => run(client, opened.folder))).code).toMatch(/^file-/)
    const file = 'f'.repeat(32)
    expect((await failureIn(() => engine.call('import.inspect', { client, file }))).code).toBe(
      'file-not-found',
    )
  })
})
