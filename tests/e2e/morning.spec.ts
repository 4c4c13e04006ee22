import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { EvidenceDocument } from '@shared/model/evidence'
import { expect, launch, test } from './app'
import { callEngine } from './engine'
import { Cases } from './pages/cases'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { saveInDialog } from './pages/save-dialog'
import { words } from './words'

const hourMs = 3_600_000
const order = 'VB-99120417'
const overnight = [
  ['Marina Costa', 'Google', 1, `The oven of order ${order} arrived broken and nobody answers the phone.`],
  ['marinac_88', 'Twitter', '', `@velta third day without an answer about ${order}. I want my money back!`],
]

/** What two people, or one, wrote during the night on two platforms. */
async function writeOvernight(path: string): Promise<void> {
  const rows = overnight.map(([author, channel, rating, text], index) => {
    const at = new Date(Date.now() - (9 - index) * hourMs).toISOString()
    return [`night-${index}`, at, author, channel, rating, `"${text}"`].join(',')
  })
  await writeFile(path, ['id,created_at,author,channel,rating,text', ...rows].join('\n'))
}

async function importOvernight(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await writeOvernight(file)
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.start.click()
  await screen.expectAdded(2)
  await screen.toInbox()
}

async function clientOf(page: Page): Promise<string> {
  const [client] = await callEngine(page, 'client.list', {})
  return client?.id ?? ''
}

/** What a program of the system says of a file; null where it is not installed. */
function told(program: string, ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

test('a working morning: what came overnight is joined, given away, put off, ended, taken back, and kept as evidence', async ({
  folder,
  dataFolder,
}) => {
  test.slow()
  const first = await launch(dataFolder)
  let page = first.page
  let cases = await new FirstRun(page).trySampleCases()
  await importOvernight(first.app, page, join(folder, 'night.csv'))

  await test.step('the list is sorted by clock', async () => {
    await cases.go('unanswered')
    await expect(cases.rows.first()).toBeVisible()
    const client = await clientOf(page)
    const rows = await callEngine(page, 'case.page', {
      client,
      query: 'status:open',
      order: 'clock',
      from: null,
    })
    const due = rows.map(({ clock }) => clock?.dueAt ?? Infinity)
    expect(due).toEqual(due.toSorted((a, b) => a - b))
    for (const [index, row] of rows.slice(0, 4).entries())
      await expect(cases.rows.nth(index)).toContainText(row.latest.authorName ?? '')
  })

  await test.step('two accounts that quote one order become one person', async () => {
    await new Frame(page).find(`status:open,waiting,snoozed,resolved ${order}`)
    await expect(cases.rows).toHaveCount(2)
    await expect(cases.pane.getByText(words('persons.likely')).first()).toBeVisible()
    await page.keyboard.press('m')
    await expect(cases.rows).toHaveCount(1)
    await expect(cases.pane.getByText(words('cases.mentions', { count: 2 }))).toBeVisible()
    for (const [, , , text] of overnight) await expect(cases.story).toContainText(String(text))
  })

  await test.step('it is given to somebody and put off until tomorrow', async () => {
    await page.keyboard.press('a')
    await page.keyboard.type('Marta Ibarz')
    await page.keyboard.press('Enter')
    await expect(cases.fact('cases.owner')).toHaveText('Marta Ibarz')
    await expect(cases.list).toBeFocused()
    await page.keyboard.press('h')
    await page.keyboard.type('tomorrow 10:30')
    await page.keyboard.press('Enter')
    await expect(cases.fact('cases.snoozedUntil')).toContainText('10:30')
    await expect(cases.list).toBeFocused()
    await page.keyboard.press('z')
    await expect(cases.fact('cases.snoozedUntil')).toHaveCount(0)
  })

  await test.step('it is ended with an outcome and a cause', async () => {
    await page.keyboard.press('e')
    await cases.dialog.getByLabel(words('cases.cause')).fill('Loose brake of the lorry')
    await page.keyboard.press('Enter')
    await expect(cases.fact('cases.outcome')).toHaveText(words('outcomes.solved'))
    await expect(cases.fact('cases.cause')).toHaveText('Loose brake of the lorry')
  })
  await first.app.close()
  expect(first.problems).toEqual([])

  const { app, problems, ...second } = await launch(dataFolder)
  page = second.page
  cases = new Cases(page)
  // A port of our own looks to the page like another engine: nothing may be on its way then, least of all the start.
  await expect(cases.rows.first()).toBeVisible()
  const client = await clientOf(page)
  const frame = new Frame(page)

  await test.step('after a restart all of it can still be taken back', async () => {
    await cases.go('unanswered')
    await expect(cases.rows.first()).toBeVisible()
    await frame.find(`status:open,waiting,snoozed,resolved ${order}`)
    await expect(cases.fact('cases.outcome')).toHaveText(words('outcomes.solved'))
    await page.keyboard.press('z')
    await expect(cases.fact('cases.outcome')).toHaveCount(0)
    await expect(cases.fact('cases.owner')).toHaveText('Marta Ibarz')
    await page.keyboard.press('z')
    await expect(cases.fact('cases.owner')).toHaveText(words('cases.nobody'))
    await page.keyboard.press('z')
    await expect(cases.rows).toHaveCount(2)
    await expect(cases.pane.getByText(words('persons.likely')).first()).toBeVisible()
    await page.keyboard.press('m')
    await expect(cases.rows).toHaveCount(1)
  })

  await test.step('the evidence is saved as JSON and as a PDF', async () => {
    await frame.run(words('commands.evidence'))
    await expect(page.getByRole('region', { name: words('evidencePage.sheet') })).toContainText(order)
    const [json, pdf] = [join(folder, 'evidence.json'), join(folder, 'evidence.pdf')]
    await saveInDialog(app, json)
    await page.getByRole('button', { name: words('evidencePage.json') }).click()
    await expect(frame.outcome).toContainText(words('evidencePage.saved'))
    const document = JSON.parse(await readFile(json, 'utf8')) as EvidenceDocument
    expect(document.mentions.map(({ authorName }) => authorName)).toEqual(overnight.map(([author]) => author))
    expect(document.chain.isUnbroken).toBe(true)
    await saveInDialog(app, pdf)
    await page.getByRole('button', { name: words('evidencePage.pdf') }).click()
    await expect
      .poll(() =>
        readFile(pdf).then(
          (bytes) => bytes.subarray(0, 5).toString(),
          () => '',
        ),
      )
      .toBe('%PDF-')
    const info = told('pdfinfo', pdf)
    const text = told('pdftotext', pdf, '-')
    if (info === null || text === null)
      return void test
        .info()
        .annotations.push({ type: 'left out', description: 'no poppler to look into the PDF' })
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(
      new RegExp(`Title:\\s+${words('evidencePage.title', { id: String(document.case.id) })}`),
    )
    for (const part of [order, 'marinac_88', document.chain.head.slice(0, 20)]) expect(text).toContain(part)
  })

  await test.step('a rule is tried on the last quarter, and nothing is changed by it', async () => {
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: words('rules.add') }).click()
    await page.getByLabel(words('rules.name'), { exact: true }).fill('Night orders')
    await page.getByLabel(words('rules.query')).fill(order)
    await page.getByLabel(words('cases.tag'), { exact: true }).fill('overnight')
    await page.getByRole('button', { name: words('rules.addAction'), exact: true }).click()
    await page.getByRole('button', { name: words('rules.try') }).click()
    await expect(page.getByText(words('rules.wouldChange', { found: 1, changed: 1 }))).toBeVisible()
    expect((await callEngine(page, 'case.counts', { client })).tags['overnight']).toBeUndefined()
  })
  await app.close()
  expect(problems).toEqual([])
})

test('twenty cases are worked without a mouse, and the focus never rests on nothing', async ({ page }) => {
  test.slow()
  const cases = await new FirstRun(page).trySampleCases()
  await cases.list.focus()
  await expect(cases.person).not.toBeEmpty()
  const before = await cases.count('unanswered')
  for (let turn = 1; turn <= 20; turn += 1) {
    const title = await cases.pane.getByRole('heading').first().innerText()
    await page.keyboard.press('e')
    await expect(cases.dialog).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(cases.dialog).toBeHidden()
    // Counts follow behind the list, on a busy machine by some seconds.
    await expect.poll(() => cases.count('unanswered'), { timeout: 20_000 }).toBe(before - turn)
    await expect(cases.list, `after ${turn}: ${title}`).toBeFocused()
    await expect(cases.pane.getByRole('heading').first()).not.toHaveText(title, { timeout: 20_000 })
    await expect(cases.person).not.toBeEmpty()
  }
  expect(await cases.count('resolved')).toBeGreaterThanOrEqual(20)
  await page.keyboard.press('z')
  await expect.poll(() => cases.count('unanswered')).toBe(before - 19)
  await expect(cases.list).toBeFocused()
})

test('many are selected by key, tagged at once, and given back by one undo', async ({ page }) => {
  const cases = await new FirstRun(page).trySampleCases()
  await cases.list.focus()
  const client = await clientOf(page)
  const tagged = async () => (await callEngine(page, 'case.counts', { client })).tags['overnight'] ?? 0
  const bar = page.getByRole('toolbar', { name: words('cases.bulk') })
  await expect(cases.person).not.toBeEmpty()
  const total = await cases.count('unanswered')
  await page.keyboard.press('x')
  await expect(bar).toContainText(words('cases.selected', { count: 1 }))
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await expect(bar).toContainText(words('cases.selected', { count: 3 }))
  await bar.getByRole('button', { name: words('cases.selectAll', { count: total }) }).click()
  await expect(bar).toContainText(words('cases.selected', { count: total }))
  await page.keyboard.press('Shift+T')
  await expect(cases.dialog).toBeVisible()
  await page.keyboard.type('overnight')
  await page.keyboard.press('Enter')
  await expect(cases.outcome).toContainText(words('did.tag', { who: words('cases.count', { count: total }) }))
  expect(await tagged()).toBe(total)
  await expect(bar).toBeHidden()
  await expect(cases.list).toBeFocused()
  await page.keyboard.press('z')
  await expect.poll(tagged).toBe(0)
  await expect(cases.list).toBeFocused()
})
