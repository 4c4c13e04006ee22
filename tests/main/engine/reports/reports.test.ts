import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReportSettings } from '@shared/model/report'
import { locales } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { mostRows } from '../../../../src/main/engine/reports/gather'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allItems } from '../../../helpers/import-files'
import { hasLibreOffice, sheetsIn } from '../../../helpers/libre-office'
import { openRows } from '../../../../src/main/engine/imports/readers/read-rows'

const now = Date.UTC(2026, 10, 3, 9)
const october = { from: '2026-10-01', to: '2026-10-31' }
let test1: TestEngine
let client = ''
beforeAll(async () => {
  test1 = await openTestEngine({ now: () => now })
  client = (await test1.engine.call('sample.create', {})).id
}, 60_000)
afterAll(() => test1.close())

const engine = () => test1.engine
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

describe('what a report says', () => {
  test('the same data and settings give the same document, byte for byte', async () => {
    const [first, second] = [
      await engine().call('report.preview', { client, period: october }),
      await engine().call('report.preview', { client, period: october }),
    ]
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
  })

  test('its numbers are those of the figures', async () => {
    const scope = { client, period: october, before: { from: '2026-09-01', to: '2026-09-30' } }
    const summary = await engine().call('analytics.summary', scope)
    const { figures, scores, words, appendix } = await engine().call('report.preview', {
      client,
      period: october,
    })
    expect(figures.summary).toEqual(summary)
    expect(scores[0]?.complaints).toEqual(summary.complaints.now)
    expect(scores[1]?.complaints).toEqual(summary.complaints.before)
    expect(words.headline).toContain(String(summary.complaints.now.count))
    expect(appendix.total).toBe(summary.answered.now.of)
    expect(appendix.rows).toHaveLength(appendix.total)
  })

  test.each(locales)('in %s every sentence is whole: no key, no open place, no error', async (lang) => {
    const settings = ReportSettings.parse({ lang })
    const { words, actions } = await engine().call('report.preview', { client, period: october, settings })
    const all = [
      ...[words.title, words.headline],
      ...[words.changed, words.because, words.did, words.decide, words.care].flat(),
      ...actions.flatMap(({ what, why, sight }) => [what, why, sight]),
    ]
    expect(all.length).toBeGreaterThan(12)
    for (const sentence of all) expect(sentence).not.toMatch(/report\.|[{}]|undefined|NaN|null/)
  })

  test('nobody is named where names are left out, nor by an address or a number in their words', async () => {
    const { cases, appendix } = await engine().call('report.preview', { client, period: october })
    for (const { who } of appendix.rows) expect(who).toMatch(/^Customer \d\d+$|^Unknown author$/)
    for (const { text, url } of cases) {
      expect(url).toBeNull()
      expect(text).not.toMatch(/@\w|\d{6}/)
    }
  })

  test('who may be named is, with the way to the words', async () => {
    const settings = ReportSettings.parse({ isAnonymous: false })
    const { cases } = await engine().call('report.preview', { client, period: october, settings })
    expect(cases.some(({ who }) => !who.startsWith('Customer'))).toBe(true)
  })

  test('a pinned case comes first, whatever its urgency', async () => {
    const { appendix } = await engine().call('report.preview', { client, period: october })
    const last = appendix.rows.at(-1)?.id ?? 0
    const settings = ReportSettings.parse({ pinned: [last] })
    const { cases } = await engine().call('report.preview', { client, period: october, settings })
    expect(cases[0]).toMatchObject({ id: last, isPinned: true })
  })

  test('a period without data says so, in counts and not in shares', async () => {
    const empty = { from: '2019-01-01', to: '2019-01-31' }
    const { words, cases, appendix, scores } = await engine().call('report.preview', {
      client,
      period: empty,
    })
    expect(words.headline).toBe('Nobody wrote in this period.')
    expect(cases).toEqual([])
    expect(appendix).toEqual({ rows: [], total: 0 })
    expect(scores).toHaveLength(2)
  })

  test('ten years are a report too', async () => {
    const years = { from: '2016-11-05', to: '2026-10-31' }
    const { figures, words } = await engine().call('report.preview', { client, period: years })
    expect(figures.volume.step).toBe('month')
    expect(words.days).toContain('2016')
  })

  test('right-to-left words and emoji stay as they were written', async () => {
    const row = await engine().call('client.create', { name: 'Rtl 🦊', brand: [], competitors: [] })
    const path = join(test1.folder, 'rtl.csv')
    const text = 'El horno llegó roto y nadie contesta. הזמנתי תנור והוא הגיע שבור 😡👨‍👩‍👧, אף אחד לא עונה'
    await writeFile(path, `id,date,author,rating,text\n1,2026-10-05,=cmd|A1,1,"${text}"\n`)
    await engine().call('import.run', {
      ...{ client: row.id, file: engine().offerFile(path), job: 'rtl-import' },
      mapping: {
        columns: { id: 'externalId', date: 'publishedAt', author: 'author', rating: 'rating', text: 'text' },
      },
    })
    const settings = ReportSettings.parse({ isAnonymous: false })
    const made = { client: row.id, period: october, settings }
    const { cases, client: name } = await engine().call('report.preview', made)
    expect(name).toBe('Rtl 🦊')
    expect(cases[0]?.text).toBe(text)
  })
})

test('more cases than anybody reads are cut, and the report says how many there are', async () => {
  const row = await engine().call('client.create', { name: 'Many', brand: [], competitors: [] })
  const path = join(test1.folder, 'many.csv')
  const lines = Array.from(
    { length: 1200 },
    (_, index) =>
      `${index},2026-10-0${1 + (index % 9)} 10:00,Person ${index},1,The oven arrived broken and nobody answers`,
  )
  await writeFile(path, `id,date,author,rating,text\n${lines.join('\n')}\n`)
  await engine().call('import.run', {
    ...{ client: row.id, file: engine().offerFile(path), job: 'many-import' },
    mapping: {
      columns: { id: 'externalId', date: 'publishedAt', author: 'author', rating: 'rating', text: 'text' },
    },
  })
  const { appendix, cases } = await engine().call('report.preview', { client: row.id, period: october })
  expect(appendix.total).toBe(1200)
  expect(appendix.rows).toHaveLength(mostRows)
  expect(cases).toHaveLength(5)

  const settings = ReportSettings.parse({ isAnonymous: false })
  const { id } = await engine().call('report.make', { client: row.id, period: october, settings })
  await engine().call('report.approve', { client: row.id, id, by: 'Marta' })
  const table = async (form: 'csv' | 'json') =>
    Buffer.from(await engine().call('report.file', { client: row.id, id, form })).toString()
  const before = await table('csv')
  expect(before.trimEnd().split('\r\n')).toHaveLength(1 + 1200)
  const { document } = await engine().call('report.get', { client: row.id, id })
  // Nothing is held of September: no headline says that complaints rose since then.
  expect(document.words.headline).toMatch(/^1,200 complaints; 0 of 1,200 cases/)
  expect(document.words.changed[0]).toContain('1 October 2026')
  const { appendix: whole } = JSON.parse(await table('json')) as { appendix: { rows: { id: number }[] } }
  expect(new Set(whole.rows.map((one) => one.id)).size).toBe(1200)
  // What happens later changes none of it.
  await engine().call('case.act', {
    ...{ client: row.id, target: { ids: [whole.rows[0]!.id] } },
    action: { do: 'resolve', outcome: 'solved', cause: null },
  })
  expect(await table('csv')).toBe(before)

  const { saga } = await engine().call('case.get', { client: row.id, case: whole.rows[7]!.id })
  const said = saga.find((entry) => entry.kind === 'mention')!.mention
  await engine().call('mention.erase', { client: row.id, mention: said.id, confirm: said.authorName! })
  const without = await table('csv')
  expect(before).toContain(`"${said.authorName}"`)
  expect(without).toBe(before.replace(`"${said.authorName}"`, '"Unknown author"'))
})

test('who is erased is erased in the reports that are kept, and nothing else in them changes', async () => {
  const settings = ReportSettings.parse({ isAnonymous: false })
  const { id } = await engine().call('report.make', { client, period: october, settings })
  const { document: before } = await engine().call('report.get', { client, id })
  const [told] = before.cases
  const { saga } = await engine().call('case.get', { client, case: told!.id })
  const { id: mention, authorName } = saga.find((entry) => entry.kind === 'mention')!.mention
  expect(told!.who).toBe(authorName)
  await engine().call('mention.erase', { client, mention, confirm: authorName! })
  const { document: after } = await engine().call('report.get', { client, id })
  expect(after.cases[0]).toEqual({ ...told, who: 'Unknown author', text: '(erased)', url: null })
  expect(after.cases.slice(1)).toEqual(before.cases.slice(1))
  expect(after.figures).toEqual(before.figures)
  expect(after.appendix.rows.find((row) => row.id === told!.id)?.who).toBe('Unknown author')
  await engine().call('report.remove', { client, id })
  await engine().call('undo.undo', { client })
  expect((await engine().call('report.get', { client, id })).document).toEqual(after)
})

test('a removed draft that undo can bring back comes back without those who were erased meanwhile', async () => {
  const settings = ReportSettings.parse({ isAnonymous: false })
  const { id } = await engine().call('report.make', { client, period: october, settings })
  const { document: before } = await engine().call('report.get', { client, id })
  const told = before.cases.find(({ who }) => who !== 'Unknown author')!
  const { saga } = await engine().call('case.get', { client, case: told.id })
  const { id: mention, authorName } = saga.find((entry) => entry.kind === 'mention')!.mention
  await engine().call('report.remove', { client, id })
  await engine().call('mention.erase', { client, mention, confirm: authorName! })
  await engine().call('undo.undo', { client })
  const { document: after } = await engine().call('report.get', { client, id })
  expect(after.cases.find((one) => one.id === told.id)).toEqual({
    ...told,
    ...{ who: 'Unknown author', text: '(erased)', url: null },
  })
  expect(after.figures).toEqual(before.figures)
  expect(after.appendix.rows.some((row) => row.id === told.id && row.who === told.who)).toBe(false)
})

describe('from draft to saved', () => {
  test('a draft leaves in no form before somebody has approved it', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    expect(await code(engine().call('report.file', { client, id, form: 'json' }))).toBe('report-not-approved')
    await engine().call('report.approve', { client, id, by: 'Marta' })
    expect(await code(engine().call('report.file', { client, id, form: 'json' }))).toBe('done')
    expect(await code(engine().call('report.approve', { client, id, by: 'Ana' }))).toBe('report-approved')
    expect(await code(engine().call('report.remove', { client, id }))).toBe('report-approved')
  })

  test('its numbers stay when the data change, and a new one has the new ones', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    const before = await engine().call('report.get', { client, id })
    const [worst] = before.document.appendix.rows
    await engine().call('case.act', {
      client,
      target: { ids: [worst?.id ?? 0] },
      action: { do: 'spam', reason: 'bot' },
    })
    expect((await engine().call('report.get', { client, id })).document).toEqual(before.document)
    const after = await engine().call('report.preview', { client, period: october })
    expect(after.appendix.total).toBe(before.document.appendix.total - 1)
    await engine().call('undo.undo', { client })
  })

  test('approval, removal and template are taken back one by one', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    await engine().call('report.approve', { client, id, by: 'Marta' })
    await engine().call('undo.undo', { client })
    const { report, document } = await engine().call('report.get', { client, id })
    expect(report.approvedAt).toBeNull()
    await engine().call('report.remove', { client, id })
    expect(await code(engine().call('report.get', { client, id }))).toBe('report-not-found')
    await engine().call('undo.undo', { client })
    expect((await engine().call('report.get', { client, id })).document).toEqual(document)
    const settings = ReportSettings.parse({ lang: 'ro', sections: ['summary', 'method'] })
    await engine().call('report.saveTemplate', { client, settings })
    expect(await engine().call('report.template', { client })).toEqual(settings)
    await engine().call('undo.undo', { client })
    expect((await engine().call('report.template', { client })).lang).toBe('en')
  })

  test('each copy is noted with its sum', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    await engine().call('report.approve', { client, id, by: 'Marta' })
    const copy = { form: 'pdf' as const, place: 'october.pdf', sha256: 'a'.repeat(64) }
    await engine().call('report.noteCopy', { client, id, ...copy })
    const { report } = await engine().call('report.get', { client, id })
    expect(report.copies).toEqual([{ ...copy, at: now }])
  })

  test('a logo that is no picture is refused, however it is called', async () => {
    const withLogo = (logo: string) =>
      code(
        engine().call('report.saveTemplate', { client, settings: ReportSettings.parse({ brand: { logo } }) }),
      )
    const svg = Buffer.from('<svg/>').toString('base64')
    expect(await withLogo(`data:image/svg+xml;base64,${svg}`)).toBe('report-logo')
    expect(await withLogo(`data:image/png;base64,${svg}`)).toBe('report-logo')
    expect(await withLogo('https://example.org/logo.png')).toBe('report-logo')
    expect(
      await withLogo(`data:image/jpeg;base64,${Buffer.from([255, 216, 255, 224]).toString('base64')}`),
    ).toBe('done')
    await engine().call('undo.undo', { client })
  })
})

describe('tables', () => {
  test('a workbook has a sheet for each table, with numbers as numbers', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    await engine().call('report.approve', { client, id, by: 'Marta' })
    const path = join(test1.folder, 'report.xlsx')
    await writeFile(path, await engine().call('report.file', { client, id, form: 'xlsx' }))
    const { sheets, items } = await openRows(path, 'xlsx', { sheet: 'scorecard' })
    expect(sheets).toEqual(['summary', 'scorecard', 'topics', 'sources', 'promises', 'actions', 'cases'])
    const [first] = (await allItems(items)).rows
    const { document } = await engine().call('report.get', { client, id })
    expect(JSON.stringify(first)).toContain(`"${document.scores[0]?.mentions}"`)
    expect(JSON.stringify(first)).toContain(`"${document.scores[0]?.complaints.count}"`)
  })

  test.skipIf(!hasLibreOffice())('LibreOffice shows the same cases and the same numbers', async () => {
    const { id } = await engine().call('report.make', { client, period: october })
    await engine().call('report.approve', { client, id, by: 'Marta' })
    const path = join(test1.folder, 'opened.xlsx')
    await writeFile(path, await engine().call('report.file', { client, id, form: 'xlsx' }))
    const sheets = await sheetsIn(path)
    const table = Buffer.from(await engine().call('report.file', { client, id, form: 'csv' })).toString()
    expect(sheets['cases']).toEqual(parse(table, { record_delimiter: '\r\n' }))
    const { document } = await engine().call('report.get', { client, id })
    const [heads = [], first = []] = sheets['scorecard'] ?? []
    const of = (name: string) => Number(first[heads.indexOf(name)])
    expect([of('mentions'), of('complaints'), of('answered')]).toEqual([
      ...[document.scores[0]?.mentions, document.scores[0]?.complaints.count],
      document.scores[0]?.answered.count,
    ])
    expect(of('mentions')).toBeGreaterThan(0)
  })

  test('cases come by pages, each once, however many there are', async () => {
    const { appendix } = await engine().call('report.preview', { client, period: october })
    const ids: number[] = []
    for (let after = 0; ;) {
      const page = await engine().call('report.cases', { client, period: october, after, limit: 50 })
      ids.push(...page.map(({ id }) => id))
      if (page.length < 50) break
      after = page.at(-1)?.id ?? 0
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(appendix.total)
  })
})

test('a scheduled draft of the last whole month is made once, and waits for approval', async () => {
  const scheduled = await openTestEngine({ now: () => now })
  const { id } = await scheduled.engine.call('sample.create', {})
  const settings = ReportSettings.parse({ rhythm: 'month', lang: 'ro' })
  await scheduled.engine.call('report.saveTemplate', { client: id, settings })
  const changed = new Promise<void>((resolve) =>
    scheduled.engine.onEvent(
      ({ name, data }) => name === 'changed' && data.nouns.includes('report') && resolve(),
    ),
  )
  scheduled.engine.startSchedule()
  await changed
  scheduled.engine.wake()
  const reports = await scheduled.engine.call('report.list', { client: id })
  expect(reports).toMatchObject([{ period: october, lang: 'ro', isByHand: false, approvedAt: null }])
  const overview = async () => (await scheduled.engine.call('client.overview', {}))[0]
  expect(await overview()).toMatchObject({ draftReports: 1, isReportDue: true, lastReportAt: null })
  await scheduled.engine.call('report.approve', { client: id, id: reports[0]?.id ?? 0, by: 'Marta' })
  expect(await overview()).toMatchObject({ draftReports: 0, isReportDue: false, lastReportAt: now })
  await scheduled.close()
})
