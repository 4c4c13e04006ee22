import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { cli } from './cli'
import { ratingOf, spoiltRows, writeSpanishExport } from './files'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { Inbox } from './pages/inbox'

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
  await expect(page.getByRole('main')).toContainText('WINDOWS-1252, semicolons')
  await expect(screen.column('Comentario')).toContainText('Text')
  await expect(screen.column('Fecha')).toContainText('Published at')
  await expect(screen.column('Cliente')).toContainText('Author')
  await expect(screen.column('Puntuación')).toContainText('Rating')
  await expect(screen.counted('9,997 new')).toBeVisible()
  await expect(screen.counted('3 not readable')).toBeVisible()
  await expect(screen.preview).toContainText('«Señal 1»: el camión pasó a las 8 por la calle Ñandú; 20 €')

  // The header is the first line, hence each row stands one line below its number.
  const rejects = screen.preview.getByRole('table').last().getByRole('row')
  await expect(rejects).toHaveCount(3)
  const expected = [
    [spoiltRows.noSuchDay, '31/02/2026 10:00', 'There is no such day'],
    [spoiltRows.outOfScale, '6', 'outside of the scale'],
    [spoiltRows.empty, '(empty)', 'There is no text'],
  ] as const
  for (const [index, [row, value, reason]] of expected.entries()) {
    const cells = rejects.nth(index).getByRole('cell')
    await expect(cells.nth(0)).toHaveText(`Row ${(row + 1).toLocaleString('en')}`)
    await expect(cells.nth(1)).toHaveText(value)
    await expect(cells.nth(2)).toContainText(reason)
  }

  await screen.map('Número de socio', 'Leave out')
  await screen.map('Tienda', 'Detail, kept with it')
  await screen.start.click()
  await expect(page.getByRole('heading', { name: '9,997 mentions added.' })).toBeVisible()
  await expect(screen.figure('Read')).toHaveText('10,000')
  await expect(screen.figure('Not readable')).toHaveText('3')
  await screen.toInbox()

  await frame.expectCount(9997, 9997)
  await inbox.rows.first().click()
  await expect(inbox.detail).toContainText('Logroño')
  await expect(inbox.detail).not.toContainText('S-')

  const low = count((rating) => rating <= 2)
  await frame.find('rating<=2')
  await frame.expectCount(low, 9997)
  await expect(inbox.rows.first()).toHaveAttribute('aria-setsize', String(low))
  await page.getByRole('button', { name: 'Clear the query' }).click()
  await inbox.toggleFilter('Sentiment', 'Negative')
  await frame.expectCount(low, 9997)
  await expect(frame.search).toContainText('negative')
  await inbox.toggleFilter('Sentiment', 'Positive')
  await frame.expectCount(count((rating) => rating !== 3), 9997)
  await expect(inbox.view('Two stars or fewer')).toContainText(low.toLocaleString('en'))

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
  await screen.map('Tienda', 'Leave out')
  await screen.start.click()
  await expect(page.getByRole('heading', { name: '300 mentions added.' })).toBeVisible()

  await page.getByRole('button', { name: 'Another file' }).click()
  await screen.choose(app, file)
  await expect(page.getByText('as the last time')).toBeVisible()
  await expect(screen.column('Tienda')).toContainText('Leave out')
  await expect(screen.counted('300 already known')).toBeVisible()
  await expect(screen.counted('0 new')).toBeVisible()
  await screen.start.click()
  await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible()
  await expect(screen.figure('Already known')).toHaveText('300')
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
  await expect(page.getByRole('heading', { name: 'Import dropped.csv' })).toBeVisible()
  await expect(screen.counted('20 new')).toBeVisible()
})

test('what is not a file of mentions is refused with its reason, and nothing is imported', async ({
  running: { app },
  page,
  folder,
}) => {
  const files = [
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 1, 2, 3, 4])],
    ['empty.csv', Buffer.alloc(0)],
    ['only-header.csv', 'text,date\n'],
    ['broken.json', '{"mentions": [{"text": "a"'],
    ['cut-off.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)])],
    ['entities.xml', '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>'],
  ] as const
  const reasons = [
    'This is not a text file.',
    'The file is empty.',
    'The file has no rows.',
    'The file is not valid JSON.',
    'The workbook is damaged or cut off.',
    'The file declares a document type or entities.',
  ]
  await new FirstRun(page).startClient('Muebles Begoña')
  const screen = new ImportScreen(page)
  await screen.open()
  for (const [index, [name, content]] of files.entries()) {
    await test.step(name, async () => {
      const file = join(folder, name)
      await writeFile(file, content)
      await screen.choose(app, file)
      await expect(screen.failure).toContainText(reasons[index] ?? '')
      await screen.failure.getByRole('button', { name: 'Another file' }).click()
    })
  }
  await new Frame(page).go('Inbox')
  await expect(page.getByText('Nothing yet.')).toBeVisible()
})
