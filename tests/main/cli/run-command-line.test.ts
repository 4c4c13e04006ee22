import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCommandLine } from '../../../src/main/cli/is-command-line'
import { commandLine } from '../../helpers/command-line'
import { openRows } from '../../../src/main/engine/imports/readers/read-rows'
import { allItems } from '../../helpers/import-files'

const folder = mkdtempSync(join(tmpdir(), 'atalaya-cli-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const atalaya = (...args: string[]) => commandLine(data, ...args)
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const reviews = 'id,date,author,rating,text\n1,2026-09-01,Ana,1,No heating.\n2,2026-09-02,Eva,5,Very good.\n'

let languageBefore: string | undefined
beforeAll(() => {
  languageBefore = process.env['LC_ALL']
  process.env['LC_ALL'] = 'en_GB.UTF-8'
})
afterAll(() => {
  if (languageBefore === undefined) delete process.env['LC_ALL']
  else process.env['LC_ALL'] = languageBefore
})

async function newClient(name = 'Velta'): Promise<string> {
  const { json } = await atalaya('client', 'add', name)
  return (json[0] as { id: string }).id
}

describe('client', () => {
  test('add prints the new client, list prints all of them', async () => {
    const added = await atalaya(
      'client',
      'add',
      'Casa Nova',
      '--brand',
      'Casa Nova',
      'CasaNova',
      '--competitor',
      'Norda',
    )
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(added.json).toMatchObject([
      { name: 'Casa Nova', isSample: false, subjects: [{ kind: 'brand' }, { name: 'Norda' }] },
    ])
    const { json, code } = await atalaya('client', 'list')
    expect(code).toBe(0)
    expect(json[0]).toMatchObject([{ name: 'Casa Nova', state: 'ready', mentionCount: 0 }])
  })
})

describe('import', () => {
  test('by the guessed mapping prints what became of the rows', async () => {
    const client = await newClient()
    const path = file('reviews.csv', reviews)
    const first = await atalaya('import', path, '--client', client)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.json).toEqual([{ read: 2, added: 2, revised: 0, duplicate: 0, rejected: [] }])
    expect((await atalaya('import', path, '--client', client)).json).toMatchObject([
      { added: 0, duplicate: 2 },
    ])
  })
  test.each([
    ['columns to fields', { col_a: 'text', col_b: 'publishedAt' }],
    ['fields to columns', { text: 'col_a', publishedAt: 'col_b' }],
    [
      'a whole mapping',
      { columns: { col_a: 'text', col_b: 'publishedAt' }, platform: 'letter', dateOrder: 'mdy' },
    ],
  ])('by a mapping file of %s', async (name, mapping) => {
    const client = await newClient()
    const path = file(`${name}.csv`, 'col_a,col_b\nThe boiler broke,02/03/2026\n')
    const map = file(`${name}.json`, JSON.stringify(mapping))
    expect(await atalaya('import', path, '--client', client, '--map', map)).toMatchObject({ code: 0 })
    const { json } = await atalaya('query', '', '--client', client)
    const isWhole = 'columns' in mapping
    const publishedAt = isWhole ? '2026-02-03T00:00:00.000Z' : '2026-03-02T00:00:00.000Z'
    expect(json).toMatchObject([
      { text: 'The boiler broke', publishedAt, platform: isWhole ? 'letter' : 'other' },
    ])
  })
  test('with rejected rows ends with 3 and says each line and reason', async () => {
    const client = await newClient()
    const { code, json } = await atalaya(
      'import',
      file('partly.csv', `${reviews}3,31/02/2026,Luis,3,Hm.\n`),
      '--client',
      client,
    )
    expect(code).toBe(3)
    expect(json).toMatchObject([
      { read: 3, added: 2, rejected: [{ line: 4, code: 'date-impossible', value: '31/02/2026' }] },
    ])
    expect((json[0] as { rejected: { reason: string }[] }).rejected[0]?.reason).toMatch(/\s/)
  })
  test('of a list in JSON Lines, and for a subject that was named', async () => {
    const client = await newClient()
    const path = file('posts.jsonl', '{"id":1,"text":"Hello","created_at":"2026-09-01T10:00:00Z"}\n')
    expect(
      await atalaya('import', path, '--client', client, '--format', 'jsonl', '--subject', '1'),
    ).toMatchObject({ code: 0 })
    const { json } = await atalaya('query', 'about:brand', '--client', client)
    expect(json).toMatchObject([{ text: 'Hello', publishedAt: '2026-09-01T10:00:00.000Z' }])
  })
})

describe('query', () => {
  let client: string
  beforeAll(async () => {
    client = await newClient('Queried')
    const dangerous = ['=1+1', '+1', '-1', '@cmd', '\t=1', ' =1', '＝1', 'fine'].map((text, n) => ({
      ...{ id: n + 10, date: `2026-08-0${n + 1}`, text: `${text} "x", y`, author: text, rating: 3 },
    }))
    await atalaya('import', file('dangerous.json', JSON.stringify(dangerous)), '--client', client)
    await atalaya('import', file('plain.csv', reviews), '--client', client)
  })
  test('prints every hit as a line of JSON, newest first', async () => {
    const { code, json } = await atalaya('query', '', '--client', client)
    expect(code).toBe(0)
    expect(json).toHaveLength(10)
    expect(json.slice(0, 2)).toMatchObject([
      { text: 'Very good.', sentiment: 'positive' },
      { text: 'No heating.' },
    ])
  })
  test('is narrowed by its words and its limit', async () => {
    expect((await atalaya('query', 'rating<=1 heating', '--client', client)).json).toMatchObject([
      { text: 'No heating.' },
    ])
    expect((await atalaya('query', '', '--client', client, '--limit', '3')).json).toHaveLength(3)
    expect((await atalaya('query', '', '--client', client, '--limit', '0')).json).toEqual([])
  })
  test('as CSV is a table without a formula, which reads back as it was', async () => {
    const { code, out } = await atalaya('query', '', '--client', client, '--as', 'csv')
    expect(code).toBe(0)
    const rows = await openRows(file('out.csv', out), 'csv')
    const { rows: read, rejected } = await allItems(rows.items)
    expect(rejected).toEqual([])
    expect(read).toHaveLength(10)
    for (const { cells } of read) {
      for (const cell of [cells['text'], cells['author']]) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }
    expect(read.map(({ cells }) => cells['text'])).toContain(`'=1+1 "x", y`)
  })
  test('as XLSX is a workbook in which every text is a text', async () => {
    const { code, out } = await atalaya('query', '', '--client', client, '--as', 'xlsx')
    expect(code).toBe(0)
    expect(out.subarray(0, 2).toString()).toBe('PK')
    const rows = await openRows(file('out.xlsx', out), 'xlsx')
    const { rows: read } = await allItems(rows.items)
    expect(read).toHaveLength(10)
    expect(read.map(({ cells }) => cells['text'])).toContain('=1+1 "x", y')
  })
})

describe('sample and verify', () => {
  test('the sample is made once, and verifying finds every client sound', async () => {
    const first = await atalaya('sample')
    expect(first).toMatchObject({ code: 0 })
    expect(Object.keys(first.json[0] as object)).toEqual(['id', 'name'])
    expect((await atalaya('sample')).json).toEqual(first.json)
    const { code, json } = await atalaya('verify')
    expect(code).toBe(0)
    expect(json.length).toBeGreaterThan(1)
    expect(json.every((report) => (report as { ok: boolean }).ok)).toBe(true)
  })
  test('verifying says which client is damaged, goes on to the others and ends with 1', async () => {
    const other = join(folder, 'damaged')
    const run = (...args: string[]) => commandLine(other, ...args)
    await run('client', 'add', 'Sound')
    const broken = ((await run('client', 'add', 'Broken')).json[0] as { id: string }).id
    truncateSync(join(other, 'clients', broken, 'client.db'), 100)
    const { code, json } = await run('verify')
    expect(code).toBe(1)
    expect(json).toHaveLength(2)
    expect(json).toContainEqual(expect.objectContaining({ client: broken, ok: false }))
    expect(json).toContainEqual(expect.objectContaining({ ok: true }))
  })
})

describe('what goes wrong is JSON on standard output and words on standard error', () => {
  test.each<[string, number, string, string[]]>([
    ['an unknown client', 1, 'client-not-found', ['verify', '--client', 'abcdefgh']],
    ['a file that is not there', 1, 'file-not-found', ['import', '/nowhere.csv', '--client', 'CLIENT']],
    [
      'a mapping that is not there',
      1,
      'mapping-unreadable',
      ['import', 'REVIEWS', '--client', 'CLIENT', '--map', '/nowhere'],
    ],
    ['an id that is no id', 1, 'client-not-found', ['query', '', '--client', '../x']],
    [
      'a query that cannot be read',
      2,
      'query-unknown-field',
      ['query', 'sentimnet:neg', '--client', 'CLIENT'],
    ],
    ['a query of an unknown client', 1, 'client-not-found', ['query', '', '--client', 'abcdefgh']],
  ])('%s: %i', async (_, exitCode, code, args) => {
    const client = await newClient()
    const path = file('wrong.csv', reviews)
    const filled = args.map((arg) => (arg === 'CLIENT' ? client : arg === 'REVIEWS' ? path : arg))
    const result = await atalaya(...filled)
    expect(result.code).toBe(exitCode)
    const [{ error }] = result.json as [{ error: Record<string, unknown> }]
    expect(error).toMatchObject({
      code,
      what: expect.any(String) as string,
      todo: expect.any(String) as string,
    })
    expect(result.err).toContain(error['what'])
    expect(result.err).not.toMatch(/failures\.|\n\s+at /)
  })
  test.each([
    ['no client', ['query', '']],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['verify', '--fast']],
    ['an unknown format', ['import', 'x', '--client', 'abcdefgh', '--format', 'pdf']],
    ['a limit that is no number', ['query', '', '--client', 'abcdefgh', '--limit', 'many']],
    ['a source that is no number', ['collect', '--client', 'abcdefgh', '--source', 'x']],
    ['a subject that is no number', ['import', 'REVIEWS', '--client', 'CLIENT', '--subject', 'x']],
    ['nothing at all', []],
  ])('wrong usage ends with 2 and a word on standard error: %s', async (_, args) => {
    const client = args.includes('CLIENT') ? await newClient() : ''
    const path = file('usage.csv', reviews)
    const filled = args.map((arg) => (arg === 'CLIENT' ? client : arg === 'REVIEWS' ? path : arg))
    const { code, err } = await atalaya(...filled)
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
  test('help is no failure', async () => {
    const { code, out } = await atalaya('--help')
    expect(code).toBe(0)
    expect(out.toString()).toContain('verify')
  })
  test('in the language of the terminal', async () => {
    process.env['LC_ALL'] = 'es_ES.UTF-8'
    const spanish = await atalaya('verify', '--client', 'abcdefgh')
    process.env['LC_ALL'] = 'en_GB.UTF-8'
    const english = await atalaya('verify', '--client', 'abcdefgh')
    expect(spanish.err).not.toBe(english.err)
    expect(spanish.json).toMatchObject([{ error: { code: 'client-not-found' } }])
  })
  test('a data folder that is a file is refused', async () => {
    const { code, json } = await commandLine(file('not-a-folder', 'x'), 'client', 'list')
    expect(code).toBe(1)
    expect(json).toMatchObject([{ error: { code: 'disk-denied' } }])
  })
})

test('only our own commands ask for the command line', () => {
  expect(isCommandLine(['client', 'list'])).toBe(true)
  expect(isCommandLine(['--data', 'client', 'verify'])).toBe(true)
  expect(isCommandLine(['--data', 'verify'])).toBe(false)
  expect(isCommandLine(['--no-sandbox'])).toBe(false)
  expect(isCommandLine([])).toBe(false)
})

const built = resolve(import.meta.dirname, '../../../out/main/cli.js')

test.skipIf(!existsSync(built))(
  'the built command line answers as a process of its own (needs out/: npm run build)',
  () => {
    const place = join(folder, 'built')
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [built, '--data', place, ...args], { encoding: 'utf8' })
    const added = run('client', 'add', 'Velta')
    expect(added.status).toBe(0)
    const { id } = JSON.parse(added.stdout) as { id: string }
    const imported = run('import', file('built.csv', reviews), '--client', id)
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(imported.stdout)).toMatchObject({ added: 2 })
    expect(run('query', 'x:y', '--client', id).status).toBe(2)
    expect(readdirSync(join(place, 'clients', id))).toContain('client.db')
  },
)
