import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { cli } from './cli'
import { ratingOf, spoiltRows, writeSpanishExport } from './files'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { fieldName, ImportScreen } from './pages/import-screen'
import { Inbox } from './pages/inbox'
import { words } from './words'

const rows = 10_000
const spoilt = Object.values(spoiltRows)
const good = Array.from({ length: rows }, (_, index) => index + 1).filter((row) => !spoilt.includes(row))
const count = (keep: (rating: number) => boolean) => good.filter((row) => keep(ratingOf(row))).length

test('a new client takes 10,000 rows of a Spanish export, and its figures agree everywhere', async ({
  running: { app },
  page,
  folder,
  dataFolder,
}) => {
  test.slow()
  const file = join(folder, 'reseñas.csv')
  await writeSpanishExport(file, rows)
  await new FirstRun(page).startClient('Muebles Begoña', 'Rival Uno, Rival Dos')
  const frame = new Frame(page)
  const screen = new ImportScreen(page)
  const inbox = new Inbox(page)
  await expect(inbox.view('Rival Uno')).toBeVisible()
  await expect(inbox.view('Rival Dos')).toBeVisible()

  await screen.open()
  await screen.choose(app, file)
  await expect(page.getByRole('main')).toContainText(`WINDOWS-1252, ${words('import.delimiters.semicolon')}`)
  await expect(screen.column('Comentario')).toContainText(fieldName('text'))
  await expect(screen.column('Fecha')).toContainText(fieldName('publishedAt'))
  await expect(screen.column('Cliente')).toContainText(fieldName('author'))
  await expect(screen.column('Puntuación')).toContainText(fieldName('rating'))
  await screen.expectCount('new', 9997)
  await screen.expectCount('rejected', 3)
  await expect(screen.preview).toContainText('«Señal 1»: el camión pasó a las 8 por la calle Ñandú; 20 €')

  // The header is the first line, hence each row stands one line below its number.
  const rejects = screen.preview.getByRole('table').last().getByRole('row')
  await expect(rejects).toHaveCount(3)
  const expected = [
    [spoiltRows.noSuchDay, '31/02/2026 10:00', 'date-impossible'],
    [spoiltRows.outOfScale, '6', 'rating-out-of-range'],
    [spoiltRows.empty, '', 'text-empty'],
  ] as const
  for (const [index, [row, value, reason]] of expected.entries()) {
    const cells = rejects.nth(index).getByRole('cell')
    await expect(cells.nth(0)).toHaveText(words('import.line', { line: row + 1 }))
    await expect(cells.nth(1)).toHaveText(value || words('import.noValue'))
    await expect(cells.nth(2)).toHaveText(words(`import.rejects.${reason}`, { value }))
  }

  await screen.map('Número de socio', 'leave-out')
  await screen.map('Tienda', 'detail')
  await screen.start.click()
  await screen.expectAdded(9997)
  await expect(screen.figure('read')).toHaveText('10,000')
  await expect(screen.figure('rejected')).toHaveText('3')
  await screen.toInbox()

  await frame.expectCount(9997, 9997)
  await inbox.rows.first().click()
  await expect(inbox.detail).toContainText('Logroño')
  await expect(inbox.detail).not.toContainText('S-')

  const low = count((rating) => rating <= 2)
  await frame.find('rating<=2')
  await frame.expectCount(low, 9997)
  await expect(inbox.rows.first()).toHaveAttribute('aria-setsize', String(low))
  await page.getByRole('button', { name: words('query.clear') }).click()
  await inbox.toggleFilter('sentiment', words('sentiments.negative'))
  await frame.expectCount(low, 9997)
  await expect(frame.search).toContainText('negative')
  await inbox.toggleFilter('sentiment', words('sentiments.positive'))
  await frame.expectCount(
    count((rating) => rating !== 3),
    9997,
  )
  await expect(inbox.view(words('inbox.views.lowRated'))).toContainText(low.toLocaleString('en'))

  await app.close()
  const [client] = (await cli(dataFolder, 'client', 'list')) as { id: string }[][]
  const printed = await cli(dataFolder, 'query', 'rating<=2', '--client', client?.[0]?.id ?? '')
  expect(printed).toHaveLength(low)
})

test('the same file again brings nothing new, and its mapping is remembered', async ({
  running: { app },
  page,
  folder,
}) => {
  const file = join(folder, 'otra.csv')
  await writeSpanishExport(file, 300)
  await new FirstRun(page).startClient('Muebles Begoña')
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.map('Tienda', 'leave-out')
  await screen.start.click()
  await screen.expectAdded(300)

  await page.getByRole('button', { name: words('import.another') }).click()
  await screen.choose(app, file)
  await expect(page.getByText(words('import.asLastTime'))).toBeVisible()
  await expect(screen.column('Tienda')).toContainText(fieldName('leave-out'))
  await screen.expectCount('known', 300)
  await screen.expectCount('new', 0)
  await screen.start.click()
  await screen.expectAdded(0)
  await expect(screen.figure('duplicate')).toHaveText('300')
  await screen.toInbox()
  await new Frame(page).expectCount(300, 300)
})

test('a file can be dropped on the screen', async ({ page, folder }) => {
  const file = join(folder, 'dropped.csv')
  await writeSpanishExport(file, 20)
  await new FirstRun(page).startClient('Muebles Begoña')
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.drop(file)
  await expect(
    page.getByRole('heading', { name: words('import.title', { file: 'dropped.csv' }) }),
  ).toBeVisible()
  await screen.expectCount('new', 20)
})

test('what is not a file of mentions is refused with its reason, and nothing is imported', async ({
  running: { app },
  page,
  folder,
}) => {
  const files = [
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 1, 2, 3, 4])],
    ['empty.csv', Buffer.alloc(0)],
    ['broken.json', '{"mentions": [{"text": "a"'],
    ['cut-off.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)])],
    [
      'entities.xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>',
    ],
  ] as const
  const reasons = ['file-not-text', 'file-empty', 'json-malformed', 'xlsx-damaged', 'xml-doctype']
  await new FirstRun(page).startClient('Muebles Begoña')
  const screen = new ImportScreen(page)
  await screen.open()
  for (const [index, [name, content]] of files.entries()) {
    await test.step(name, async () => {
      const file = join(folder, name)
      await writeFile(file, content)
      await screen.choose(app, file)
      await expect(screen.failure).toContainText(words(`failures.${reasons[index]}.what`))
      await page.getByRole('button', { name: words('import.cancel') }).click()
    })
  }
  await new Frame(page).go('inbox')
  await expect(page.getByText(words('inbox.nothingYet'))).toBeVisible()
})
