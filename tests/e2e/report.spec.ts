import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { InputOf } from '@shared/contract'
import type { Locale } from '@shared/model/client'
import { startMailServer } from '../servers/mail-server'
import { expect, test } from './app'
import { cli } from './cli'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { ReportsScreen } from './pages/reports-screen'
import { chooseInDialog, saveInDialog } from './pages/save-dialog'
import { words, wordsIn } from './words'

/** What a program of the system says; null where it is not installed. */
function told(program: string, ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function leftOut(description: string): void {
  test.info().annotations.push({ type: 'left out', description })
}

const dayMs = 86_400_000
const day = (back: number) => new Date(Date.now() - back * dayMs).toISOString().slice(0, 10)
const period = { from: day(30), to: day(1) }

async function bytesAt(path: string): Promise<Buffer> {
  await expect
    .poll(
      () =>
        readFile(path).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0)
  return readFile(path)
}

async function clientOf(page: Page): Promise<string> {
  const [row] = await callEngine(page, 'client.list', {})
  return row?.id ?? ''
}

async function makeApproved(page: Page, client: string, lang: Locale, brand: object = {}): Promise<number> {
  const template = await callEngine(page, 'report.template', { client })
  const settings = { ...template, lang, brand: { ...template.brand, ...brand } }
  const { id } = await callEngine(page, 'report.make', { client, period, settings })
  await callEngine(page, 'report.approve', { client, id, by: 'Ștefan Ibáñez' })
  return id
}

test('a report goes from the sample over its form and its approval to a PDF, and stays as it was approved', async ({
  page,
  running,
  folder,
}) => {
  test.slow()
  await new FirstRun(page).trySampleCases()
  const client = await clientOf(page)
  const reports = new ReportsScreen(page)
  await reports.open()
  await expect(page.getByText(words('reports.none'))).toBeVisible()
  await reports.begin(period.from, period.to)
  await reports.form.getByLabel(words('reports.agency')).fill('Norfaro')
  await reports.form.getByText(words('report.sections.crises')).click()
  await reports.make()
  await expect(reports.paper.getByText(words('report.sections.summary'))).toBeVisible()
  await expect(reports.paper.getByText(words('report.sections.crises'), { exact: true })).toBeHidden()
  await expect(reports.button('reports.savePdf')).toBeHidden()

  await reports.approve('Amaia Ferrandis')
  const [first, second] = [join(folder, 'first.pdf'), join(folder, 'second.pdf')]
  for (const path of [first, second]) {
    await saveInDialog(running.app, path)
    await reports.button('reports.savePdf').click()
    await bytesAt(path)
  }
  expect((await readFile(first)).equals(await readFile(second)), 'two saves are the same bytes').toBe(true)
  await expect(page.getByText(words('reports.copies', { count: 2 }))).toBeVisible()
  await page.getByRole('button', { name: words('reports.history.title') }).click()
  const history = page.getByRole('dialog')
  await expect(history.getByRole('listitem')).toHaveCount(2)
  await expect(history).toContainText('second.pdf')
  const sum = createHash('sha256')
    .update(await readFile(first))
    .digest('hex')
  await expect(history.getByText(sum)).toHaveCount(2)
  await history.getByRole('button', { name: words('reports.history.close') }).click()

  // What is read later changes no report that is there.
  const [row] = await callEngine(page, 'report.list', { client })
  const held = await callEngine(page, 'report.get', { client, id: row?.id ?? 0 })
  await expect(reports.paper).toContainText(held.document.words.headline)
  await page.keyboard.press('z')
  await expect(reports.button('reports.approve')).toBeVisible()
})

test('the PDF is tagged, has its fonts, its outline, its title and the right words in three languages', async ({
  page,
  running,
  folder,
}) => {
  test.slow()
  await new FirstRun(page).trySampleCases()
  const client = await clientOf(page)
  const reports = new ReportsScreen(page)
  await reports.open()
  for (const lang of ['en', 'es', 'ro'] as const) {
    const font = lang === 'ro' ? ('serif' as const) : ('sans' as const)
    const brand = { agency: 'Șoimu și Ñandú ¿qué?', preparedBy: 'Ștefan Ibáñez', hidesProduct: true, font }
    const id = await makeApproved(page, client, lang, brand)
    const { document } = await callEngine(page, 'report.get', { client, id })
    await page
      .getByRole('navigation', { name: words('reports.listLabel') })
      .getByRole('link')
      .first()
      .click()
    await expect(reports.paper).toHaveAttribute('lang', lang)
    const path = join(folder, `${lang}.pdf`)
    await saveInDialog(running.app, path)
    const begun = Date.now()
    await reports.button('reports.savePdf').click()
    const bytes = await bytesAt(path)
    test
      .info()
      .annotations.push({ type: lang, description: `${bytes.length} bytes in ${Date.now() - begun} ms` })
    expect(bytes.length).toBeLessThan(1_048_576)
    const info = told('pdfinfo', path)
    if (info === null) return leftOut('no poppler to look into the PDF')
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain(document.words.title)
    expect(info).toMatch(/Producer:\s+Șoimu/)
    expect(info).not.toMatch(/Atalaya|Skia|Chrom/)
    const plain = told('qpdf', '--qdf', '--object-streams=disable', path, '-')
    if (plain === null) leftOut('no qpdf to unpack the PDF')
    else {
      expect(plain).toMatch(new RegExp(`/Lang \\(${lang}`))
      expect(plain).toContain('/Outlines')
      expect(plain).toContain('/StructTreeRoot')
    }
    checkFonts(told('pdffonts', path) ?? '', font === 'serif' ? 'SourceSerif4' : 'Inter')
    checkText(told('pdftotext', path, '-') ?? '', lang, document)
    expect(
      told('pdfimages', '-list', path)?.split('\n').length,
      'drawings are no pictures',
    ).toBeLessThanOrEqual(3)
    expect(told('qpdf', '--check', path) ?? 'No syntax or stream encoding errors').toContain('No syntax')
    if (process.env['KEEP_REPORTS']) await writeFile(join(process.env['KEEP_REPORTS'], `${lang}.pdf`), bytes)
  }
})

/** Each is embedded, only with the letters that are used, and can be read out as text. */
function checkFonts(list: string, family: string): void {
  const fonts = list
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
  expect(fonts.length).toBeGreaterThan(2)
  expect(list).toContain(family)
  // What neither has is lent by the system; the other of ours would be a mistake.
  expect(list).not.toContain(family === 'Inter' ? 'SourceSerif4' : 'Inter')
  for (const font of fonts) {
    expect(font).not.toContain('Type 3')
    expect(font).toMatch(/yes yes yes/)
  }
}

type Document = Awaited<ReturnType<typeof callEngine<'report.get'>>>['document']

function checkText(text: string, lang: Locale, { words: said, figures, appendix }: Document): void {
  const flat = text.replaceAll(/\s+/g, ' ')
  const inLang = wordsIn(lang)
  for (const part of [
    said.headline,
    inLang('report.sections.scorecard'),
    inLang('report.methodTitle'),
    inLang('report.appendixTitle', { n: appendix.total }),
    'Șoimu și Ñandú ¿qué?',
    'Ștefan Ibáñez',
    ...(lang === 'ro' ? ['Răspuns', 'încălcat', 'Însă'.slice(0, 1)] : []),
  ])
    expect(flat).toContain(part.replaceAll(/\s+/g, ' '))
  const complaints = new Intl.NumberFormat(lang).format(figures.summary.complaints.now.count)
  expect(flat).toContain(complaints)
  expect(flat).toMatch(/2 \/ \d+/)
}

test('the same report leaves as a page, a workbook, a table and data, and the command line makes it without a window', async ({
  page,
  running,
  folder,
  dataFolder,
}) => {
  test.slow()
  await new FirstRun(page).trySampleCases()
  const client = await clientOf(page)
  const id = await makeApproved(page, client, 'es')
  const { document } = await callEngine(page, 'report.get', { client, id })
  const reports = new ReportsScreen(page)
  await reports.open()
  await expect(reports.paper).toBeVisible()
  for (const form of ['html', 'xlsx', 'csv', 'json'] as const) {
    const path = join(folder, `report.${form}`)
    await saveInDialog(running.app, path)
    await reports.button('reports.saveOther').click()
    await page.getByRole('menuitem', { name: words(`reports.forms.${form}`) }).click()
    const bytes = await bytesAt(path)
    if (form === 'json') expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(document)))
    if (form === 'csv') expect(bytes.toString().split('\r\n')).toHaveLength(document.appendix.total + 2)
    if (form === 'html') {
      expect(bytes.toString()).toContain(document.words.headline)
      expect(bytes.toString()).not.toMatch(/(?:src|href)="(?!data:|https?:)/)
    }
  }
  const days = { from: period.from, to: period.to } satisfies InputOf<'report.make'>['period']
  const options = ['--client', client, '--from', days.from, '--to', days.to, '--lang', 'ro']
  for (const form of ['csv', 'pdf', 'html']) {
    const path = join(folder, `line.${form}`)
    const [made] = await cli(dataFolder, 'report', ...options, '--as', form, '--out', path)
    const { appendix } = await callEngine(page, 'report.preview', { client, period })
    expect(made).toMatchObject({ as: form, cases: appendix.total })
    expect((await readFile(path)).length).toBeGreaterThan(1000)
  }
})

test('an approval saves the report in its folder and mails it to its readers, and says when a server is not there', async ({
  page,
  running,
  folder,
}) => {
  test.slow()
  const server = await startMailServer()
  await new FirstRun(page).trySampleCases()
  const client = await clientOf(page)
  const { port, password } = server
  const account = { host: '127.0.0.1', port, security: 'none' as const, user: 'velta' }
  await callEngine(page, 'sending.set', {
    client,
    mail: { ...account, from: 'care@velta.example', name: '' },
  })
  await callEngine(page, 'sending.secret', { client, secret: password })
  const reports = new ReportsScreen(page)
  await reports.open()
  await reports.begin(period.from, period.to)
  await reports.button('reports.delivery.change').click()
  const dialog = page.getByRole('dialog')
  await chooseInDialog(running.app, folder)
  await dialog.getByRole('button', { name: words('reports.delivery.chooseFolder') }).click()
  await expect(dialog).toContainText(folder)
  await dialog.getByLabel(words('reports.delivery.to'), { exact: true }).fill('owner@norfaro.example')
  await dialog.getByRole('button', { name: 'HTML' }).click()
  await dialog.getByRole('button', { name: words('reports.delivery.save') }).click()
  await expect(dialog).toBeHidden()
  await reports.make()
  await reports.approve('Amaia Ferrandis')
  const lines = page.getByRole('list', { name: words('reports.delivery.linesLabel') })
  const done = (way: string, place: string) =>
    words(`reports.delivery.lines.${way}`, { state: 'done', place })
  await expect(lines).toContainText(done('folder', folder), { timeout: 60_000 })
  await expect(lines).toContainText(done('mail', 'owner@norfaro.example'), { timeout: 60_000 })
  const saved = (await readdir(folder)).filter((name) => /\.(pdf|html)$/.test(name)).toSorted()
  expect(saved.map((name) => name.replace(/^.*\./, ''))).toEqual(['html', 'pdf'])
  const pdf = await readFile(join(folder, saved[1] ?? ''))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await readFile(join(folder, saved[0] ?? ''), 'utf8')).slice(0, 15)).toBe('<!doctype html>')
  expect(server.messages).toMatchObject([{ to: ['owner@norfaro.example'] }])
  expect(server.messages[0]?.raw.replaceAll(/\s/g, '')).toContain(pdf.toString('base64'))
  await expect(page.getByText(words('reports.copies', { count: 4 }))).toBeVisible()

  await server.close()
  const id = await makeApproved(page, client, 'es')
  await page
    .getByRole('navigation', { name: words('reports.listLabel') })
    .getByRole('link')
    .first()
    .click()
  await expect(reports.paper).toHaveAttribute('lang', 'es')
  await expect(lines.getByRole('button', { name: words('reports.delivery.again') })).toBeVisible({
    timeout: 60_000,
  })
  const { report } = await callEngine(page, 'report.get', { client, id })
  expect(report.deliveries).toMatchObject([{ state: 'done' }, { failure: { code: 'report-mail' } }])
})

test('a logo that is no picture and a colour that cannot be read are said in words', async ({
  page,
  folder,
}) => {
  await new FirstRun(page).trySampleCases()
  const client = await clientOf(page)
  const reports = new ReportsScreen(page)
  await reports.open()
  await reports.button('reports.new').click()
  const [fake, real] = [join(folder, 'logo.png'), join(folder, 'real.png')]
  await writeFile(fake, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await writeFile(real, Buffer.from(onePixel, 'base64'))
  await page.locator('input[type=file]').setInputFiles(fake)
  await expect(page.getByRole('alert')).toContainText(words('failures.report-logo.what', { why: 'kind' }))
  await page.locator('input[type=file]').setInputFiles(real)
  await expect(page.getByRole('img', { name: words('reports.logo') })).toBeVisible()
  await reports.form.getByLabel(words('reports.accent')).fill('#ffee00')
  await reports.form.getByLabel(words('reports.accent')).press('Tab')
  await expect(reports.form.getByText(/#[0-9a-f]{6}\.$/)).toContainText(
    words('reports.accentPale', { colour: '' }).slice(0, 20),
  )
  await reports.button('reports.keep').click()
  await expect
    .poll(async () => (await callEngine(page, 'report.template', { client })).brand.accent)
    .toBe('#ffee00')

  // The look goes on to another client as a kit of the workspace.
  await reports.button('reports.kits.keep').click()
  await reports.form.getByLabel(words('reports.kits.name')).fill('Norfaro')
  await reports.button('reports.kits.save').click()
  await expect(reports.button('reports.kits.remove')).toBeVisible()
  const other = await callEngine(page, 'client.create', { name: 'Velta', brand: [], competitors: [] })
  await page.evaluate((id) => (location.hash = `#/client/${id}/reports?make=true`), other.id)
  await expect(reports.form.getByLabel(words('reports.accent'))).toHaveValue('#17524a')
  await reports.choose('reports.kits.take', 'Norfaro')
  await expect(reports.form.getByLabel(words('reports.accent'))).toHaveValue('#ffee00')
  await expect(reports.form.getByRole('img', { name: words('reports.logo') })).toBeVisible()
})

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
