import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { words } from './words'

const answer =
  'Hi there, you are right and we are sorry. This was our mistake. Marta will call you tomorrow before 12.'

async function sampleClient(page: Page): Promise<string> {
  const [client] = await callEngine(page, 'client.list', {})
  return client?.id ?? ''
}

test('a rule that is made a stop stops at the desk at once, and can be taken back', async ({ page }) => {
  const cases = await new FirstRun(page).trySampleCases()
  await expect(cases.person).not.toBeEmpty()
  await page.keyboard.press('r')
  const desk = page.getByRole('region', { name: words('desk.label') })
  await desk.getByRole('textbox').fill('The parcel is on its way.')
  const apology = desk.locator('li').filter({ hasText: words('review.rules.apology') })
  await expect(apology).toHaveAttribute('data-state', 'look')

  await page.keyboard.press('Control+7')
  const row = page.locator('tr[data-rule=apology]')
  await row.getByRole('radio', { name: words('answers.severities.stop') }).click()
  await expect(row).toContainText(words('answers.changed'))
  await expect(cases.outcome).toContainText(words('review.rules.apology'))

  await page.keyboard.press('Control+1')
  await expect(cases.person).not.toBeEmpty()
  await page.keyboard.press('r')
  await expect(apology).toHaveAttribute('data-state', 'stop')
  await page.keyboard.press('Control+7')
  await page.getByRole('button', { name: words('answers.allBack') }).click()
  await expect(row).not.toContainText(words('answers.changed'))
  await expect(row.getByRole('radio', { name: words('answers.severities.look') })).toBeChecked()
})

test('a round of practice: five past complaints, the review beside each answer, a summary by rule, and no reply in any case', async ({
  page,
}) => {
  await new FirstRun(page).trySampleCases()
  await new Frame(page).run(words('commands.practice'))
  const screen = page.getByRole('region', { name: words('practice.title') })
  const text = screen.getByRole('textbox', { name: words('practice.text') })
  const complaint = screen.getByRole('region', { name: words('practice.complaint') })
  const review = screen.getByRole('complementary', { name: words('desk.review') })
  await expect(text).toBeFocused()
  const first = await complaint.innerText()
  await page.keyboard.press('Control+L')
  await expect(complaint).not.toHaveText(first)
  await expect(screen).toContainText(words('practice.count', { number: 1, all: 5 }))

  for (let number = 1; number <= 5; number += 1) {
    await expect(screen).toContainText(words('practice.count', { number, all: 5 }))
    await expect(text).toBeFocused()
    await text.fill(answer)
    await expect(review.locator('header span')).toHaveText(/^\d+ of 23$/)
    await page.keyboard.press('Control+E')
    await expect(screen.getByRole('region', { name: words('practice.yours') })).toContainText(answer)
    await expect(screen.getByRole('heading', { name: words('practice.then') })).toBeVisible()
    await expect(review.locator('header span')).toHaveText(/^\d+ of 23$/)
    await page.keyboard.press('Control+L')
  }
  const summary = screen.getByRole('region', { name: words('practice.summary') })
  await expect(summary).toContainText(words('practice.summaryNote', { count: 5 }))
  await expect(summary.locator('tr[data-rule=name]')).toContainText(/\d of 5/)
  await page.keyboard.press('Enter')
  await expect(screen).toContainText(words('practice.count', { number: 1, all: 5 }))

  const client = await sampleClient(page)
  const rows = await callEngine(page, 'case.page', { client, query: 'status:open', from: null, limit: 100 })
  const replies = await Promise.all(
    rows.map(({ id }) => callEngine(page, 'reply.list', { client, case: id })),
  )
  expect(replies.flat()).toEqual([])
})

test('a client without complaints is told so', async ({ page }) => {
  await new FirstRun(page).startClient('Velta')
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await expect(page.getByText(words('practice.none'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: words('answers.rules') })).toBeVisible()
})
