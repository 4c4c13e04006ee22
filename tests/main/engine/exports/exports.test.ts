import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import type { InputOf } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import { openRows } from '../../../../src/main/engine/imports/readers/read-rows'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { allItems } from '../../../helpers/import-files'
import { hasLibreOffice, sheetsIn } from '../../../helpers/libre-office'

let opened: TestEngine
let client = ''
let jobs = 0
beforeAll(async () => {
  opened = await openTestEngine()
  client = (await opened.engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
  const path = join(opened.folder, 'in.csv')
  const lines = Array.from(
    { length: 1300 },
    (_, index) =>
      `${index},2026-10-0${1 + (index % 9)} 10:00,=cmd|A${index},1,"The oven, broken & ""again"" 1 < 2"`,
  )
  await writeFile(path, `id,date,author,rating,text\n${lines.join('\n')}\n`)
  await opened.engine.call('import.run', {
    ...{ client, file: opened.engine.offerFile(path), job: 'export-import' },
    mapping: {
      columns: { id: 'externalId', date: 'publishedAt', author: 'author', rating: 'rating', text: 'text' },
    },
  })
}, 60_000)
afterAll(() => opened.close())

type Asked = Pick<InputOf<'export.run'>, 'query' | 'about' | 'form'>

async function exported(asked: Asked) {
  const path = join(opened.folder, `out-${(jobs += 1)}.${asked.form}`)
  const file = opened.engine.offerFile(path)
  const done = await opened.engine.call('export.run', { client, file, job: `export-${jobs}-job`, ...asked })
  return { ...done, path }
}

const csvRows = (text: string) =>
  parse(text, { columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[]

describe('what is listed, in one file', () => {
  test('has one row a mention, each once and in the order of the list', async () => {
    const { rows, path } = await exported({ query: '', about: 'mentions', form: 'csv' })
    expect(rows).toBe(1300)
    const read = csvRows(await readFile(path, 'utf8'))
    expect(new Set(read.map(({ id }) => id)).size).toBe(1300)
    const times = read.map(({ published_at: at }) => String(at))
    expect(times).toEqual(times.toSorted().toReversed())
    expect(read[0]).toMatchObject({ text: 'The oven, broken & "again" 1 < 2', rating: '1' })
  })

  test('has only what the query finds', async () => {
    const { total } = await opened.engine.call('mention.outline', { client, query: 'since:2026-10-09' })
    const { rows } = await exported({ query: 'since:2026-10-09', about: 'mentions', form: 'json' })
    expect(rows).toBe(total)
    expect(rows).toBeLessThan(1300)
  })

  test('has one row a case, as many as the list has', async () => {
    const query = 'status:open'
    const { total } = await opened.engine.call('case.outline', { client, query })
    const { rows, path } = await exported({ query, about: 'cases', form: 'csv' })
    expect(rows).toBe(total)
    const ids = csvRows(await readFile(path, 'utf8')).map((row) => row['case'])
    expect(new Set(ids).size).toBe(total)
    const [first] = await opened.engine.call('case.page', { client, query, from: null })
    expect(ids[0]).toBe(String(first?.id))
  })

  test('runs nothing as a formula in a table', async () => {
    const { path } = await exported({ query: '', about: 'mentions', form: 'csv' })
    for (const { author } of csvRows(await readFile(path, 'utf8'))) expect(author).toMatch(/^'=cmd/)
  })

  test('has numbers and moments as such in a workbook, and text as text', async () => {
    const { path } = await exported({ query: 'since:2026-10-09', about: 'mentions', form: 'xlsx' })
    const { items } = await openRows(path, 'xlsx', {})
    const [row] = (await allItems(items)).rows
    expect(JSON.stringify(row)).toContain('"rating":"1"')
    // A moment as text would keep its Z; this one was read out of a number with the format of a date.
    expect(JSON.stringify(row)).toContain('"2026-10-09T10:00:00"')
    expect(JSON.stringify(row)).toContain('=cmd|A')
  })

  test('is a list of objects as JSON, an empty one where nothing is found', async () => {
    const { path } = await exported({ query: 'since:2026-10-09', about: 'mentions', form: 'json' })
    const [first] = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>[]
    expect(first).toMatchObject({ rating: 1, kind: 'review' })
    const none = await exported({ query: 'since:2031-01-01', about: 'mentions', form: 'json' })
    expect(JSON.parse(await readFile(none.path, 'utf8'))).toEqual([])
  })

  test('is a page that shows what was written as text and asks nothing of any network', async () => {
    const { path } = await exported({ query: '', about: 'mentions', form: 'html' })
    const page = await readFile(path, 'utf8')
    expect(page.includes('broken &amp; &quot;again&quot; 1 &lt; 2')).toBe(true)
    expect(page.includes("default-src 'none'")).toBe(true)
    expect(/(?:src|href)=/.test(page)).toBe(false)
    expect(page.match(/<tr>/g)).toHaveLength(1301)
  })
})

describe('an export that does not come to its end', () => {
  test('says where it cannot write, and leaves no half file', async () => {
    const file = opened.engine.offerFile(join(opened.folder, 'nowhere', 'out.csv'))
    const asked = {
      client,
      query: '',
      about: 'mentions' as const,
      form: 'csv' as const,
      file,
      job: 'export-no',
    }
    const failure = await opened.engine.call('export.run', asked).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect((failure as Failure).code).toBe('disk-denied')
  })

  test('leaves what stood there when it is stopped', async () => {
    const folder = join(opened.folder, 'stopped')
    await mkdir(folder)
    const path = join(folder, 'out.csv')
    await writeFile(path, 'of before')
    const file = opened.engine.offerFile(path)
    const stop = opened.engine.onEvent(
      ({ name }) => name === 'progress' && void opened.engine.call('job.cancel', { job: 'export-stop' }),
    )
    const asked = { client, query: '', about: 'mentions' as const, form: 'csv' as const, file }
    expect(await opened.engine.call('export.run', { ...asked, job: 'export-stop' })).toEqual({
      ...{ rows: 0, isStopped: true },
    })
    stop()
    expect(await readdir(folder)).toEqual(['out.csv'])
    expect(await readFile(path, 'utf8')).toBe('of before')
  })

  test('says what of the query cannot be read', async () => {
    const failure = await exported({ query: 'rating<=', about: 'mentions', form: 'csv' }).catch(
      (e: unknown) => e,
    )
    expect((failure as Failure).code).toMatch(/^query-/)
  })
})

describe.skipIf(!hasLibreOffice())('a workbook, opened by LibreOffice', () => {
  test.each(['mentions', 'cases'] as const)('shows what the table of the same %s says', async (about) => {
    const [workbook, table] = [
      await exported({ query: '', about, form: 'xlsx' }),
      await exported({ query: '', about, form: 'csv' }),
    ]
    const [sheet] = Object.values(await sheetsIn(workbook.path))
    const rows: string[][] = parse(await readFile(table.path, 'utf8'), { record_delimiter: '\r\n' })
    expect(rows.length).toBeGreaterThan(1)
    // Moments are real ones there, and text that looks like a formula needs no guard.
    const shown = (cell: string) => cell.replace(/^'(?==)/, '').replace(/^(\S{10})T(\S{8})\.000Z$/, '$1 $2')
    expect(sheet).toEqual(rows.map((row) => row.map(shown)))
  })
})
