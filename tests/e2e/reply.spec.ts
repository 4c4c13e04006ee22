import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { words } from './words'

test('a template is filled in, the review objects, a fix is applied, a stop is passed with a reason, and the answer is posted', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const [client] = await callEngine(page, 'client.list', {})
  const template = {
    name: 'Loose part',
    lang: 'en',
    topic: null,
    text: 'Hi {first_name|there}, {order}',
  } as const
  await callEngine(page, 'template.save', { client: client!.id, template })
  await expect(cases.person).not.toBeEmpty()
  const waiting = await cases.count('waiting')

  await page.keyboard.press('r')
  const desk = page.getByRole('region', { name: words('desk.label') })
  const text = desk.getByRole('textbox')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+J')
  await page.getByRole('dialog').getByRole('button', { name: 'Loose part' }).click()
  await expect(text).toHaveValue(/^Hi \S+, \{order\}$/)
  const review = desk.getByRole('complementary', { name: words('desk.review') })
  await expect(review.locator('li[data-state=stop]')).toContainText(words('review.rules.placeholder'))

  await page.keyboard.press('Control+Enter')
  await expect(cases.outcome).toContainText('stop')
  await text.fill(
    'Hi Noa, you are right and we are sorry. Call 600 123 456. Marta picks it up tomorrow before 12.',
  )
  await expect(review.locator('li[data-state=stop]')).toContainText(words('review.rules.private-data'))
  await review.getByRole('button', { name: words('desk.keepWithReason') }).click()
  await review.getByLabel(words('desk.reason')).fill('It is our own number.')
  await page.keyboard.press('Enter')
  await expect(review.locator('li[data-state=passed]')).toBeVisible()

  await text.focus()
  await page.keyboard.press('Control+Enter')
  await expect(cases.outcome).toContainText(words('desk.copied').slice(0, 10))
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => cases.count('waiting')).toBe(waiting + 1)
})

test('a draft survives a close of the window right after the last key', async ({
  page,
  running: { app },
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  await expect(cases.person).not.toBeEmpty()
  const person = await cases.person.innerText()
  await page.keyboard.press('r')
  const text = page.getByRole('region', { name: words('desk.label') }).getByRole('textbox')
  await expect(text).toBeFocused()
  await page.keyboard.type('You are right, and it should not have')
  await page.waitForTimeout(1000)
  const [client] = await callEngine(page, 'client.list', {})
  const [row] = await callEngine(page, 'case.page', {
    client: client!.id,
    query: 'status:open',
    from: null,
    limit: 1,
  })
  expect(row?.latest.authorName).toBe(person)
  const [reply] = await callEngine(page, 'reply.list', { client: client!.id, case: row!.id })
  expect(reply?.text).toBe('You are right, and it should not have')
  expect(app.windows()).toHaveLength(1)
})
