import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { PromisesScreen } from './pages/promises-screen'
import { words } from './words'

const dayMs = 86_400_000

/** The case that waits longest of those that a query finds, with its newest mention. */
async function firstCase(page: Page, query = 'status:open') {
  const [client] = await callEngine(page, 'client.list', {})
  const id = client?.id ?? ''
  const [row] = await callEngine(page, 'case.page', {
    client: id,
    query,
    order: 'clock',
    from: null,
  })
  if (!row) throw new Error('the sample has no open case')
  return { client: id, row }
}

/** Lets days pass on the screen; the screens that are opened from now on see them. */
async function letDaysPass(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * dayMs)
}

test('a promise that was written down by hand becomes overdue, is closed with its proof, and undo opens it again', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const { row } = await firstCase(page)
  const promises = new PromisesScreen(page)
  await promises.open()
  await expect(page.getByText(words('promises.none'))).toBeVisible()

  await page.keyboard.press('Shift+N')
  await page.keyboard.press('Enter')
  await expect(promises.dialog).toContainText(words('promises.textMissing'))
  await promises.field('promises.text').fill('Marta calls about the hinge')
  await promises.field('promises.due').fill('whenever')
  await expect(promises.dialog).toContainText(words('when.unreadable'))
  await promises.field('promises.due').fill('tomorrow 14:00')
  await promises.field('cases.owner').fill('Marta Ibarz')
  await promises.field('promises.case').fill(String(row.id))
  await page.keyboard.press('Enter')
  await expect(promises.dialog).toBeHidden()
  await expect(promises.row('Marta calls about the hinge')).toContainText('Marta Ibarz')
  await expect(promises.group('overdue')).toBeHidden()

  await new Frame(page).go('inbox')
  await expect(cases.list.getByText(/^due /)).toBeVisible()
  await letDaysPass(page, 3)
  await promises.open()
  await expect(promises.group('overdue')).toContainText('Marta calls about the hinge')
  await promises.list.focus()
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(promises.dialog).toContainText(words('promises.proofMissing'))
  await promises.field('promises.proofLabel').fill('Call note, 6 min')
  await page.keyboard.press('Enter')
  await expect(promises.dialog).toBeHidden()
  await expect(promises.group('closed')).toContainText(words('promises.proof', { proof: 'Call note, 6 min' }))
  await expect(promises.group('overdue')).toBeHidden()
  await expect(promises.heading).toContainText(words('promises.kept', { count: 1, of: 1 }))

  await expect(promises.list).toBeFocused()
  await expect(new Frame(page).outcome).toContainText('Marta calls about the hinge')
  await page.keyboard.press('z')
  await expect(promises.group('overdue')).toContainText('Marta calls about the hinge')
  await expect(promises.group('closed')).toBeHidden()

  await page.keyboard.press('Enter')
  await expect(cases.story).toContainText('Marta calls about the hinge')
  await expect(cases.fact('cases.promise')).toContainText(/late$/)
})

test('what a reply promises waits to be confirmed by one key, and the inbox counts it from then on', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const { client, row } = await firstCase(page, 'status:open lang:en')
  const mention = row.latest.id
  const { id, version } = await callEngine(page, 'reply.begin', { client, case: row.id, mention })
  const text = 'We are sorry, that was our fault. We will call you tomorrow before 5 pm.'
  await callEngine(page, 'reply.write', { client, reply: id, version, text })
  for (const move of ['copy', 'post'] as const)
    await callEngine(page, 'reply.move', { client, reply: id, move })

  const promises = new PromisesScreen(page)
  await promises.open()
  await expect(promises.group('found')).toContainText('We will call you tomorrow before 5 pm')
  await promises.list.focus()
  await page.keyboard.press('Enter')
  await expect(promises.group('found')).toBeHidden()
  await expect(promises.active).toContainText('We will call you')
  await new Frame(page).go('inbox')
  expect(await cases.count('promised')).toBe(1)
  await cases.go('promised')
  await expect(cases.rows).toHaveCount(1)
})

test('who is done with a case can be asked again whether it is solved', async ({ page }) => {
  const cases = await new FirstRun(page).trySampleCases()
  const person = await cases.person.innerText()
  await page.keyboard.press('e')
  await cases.dialog.getByText(words('cases.askAgain')).click()
  await cases.dialog.getByRole('button', { name: words('cases.doneNext') }).click()
  await expect(cases.dialog).toBeHidden()
  await cases.go('resolved')
  await expect(cases.person).toHaveText(person)
  await expect(cases.fact('cases.recovery')).toHaveText(words('cases.recoveries.asked'))
  await expect(cases.fact('cases.remindAt')).toContainText('ask whether it is solved')
})
