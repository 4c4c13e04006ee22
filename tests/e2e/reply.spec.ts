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

test('who complains on several channels is answered on all of them at once, on each in words of its own', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const [client] = await callEngine(page, 'client.list', {})
  await callEngine(page, 'voice.set', { client: client!.id, voice: { needsApproval: true } })
  const [one, ...others] = await callEngine(page, 'case.page', {
    ...{ client: client!.id, query: 'status:open lang:en', from: null },
  })
  const other = others.find(({ latest }) => latest.platform !== one?.latest.platform)
  await callEngine(page, 'case.merge', { client: client!.id, into: one!.id, from: [other!.id] })
  const merged = new RegExp(`${one!.latest.authorName!}|${other!.latest.authorName!}`)
  await cases.rows.filter({ hasText: merged }).first().click()
  await expect(cases.person).toHaveText(merged)
  await expect(cases.fact('cases.channels').locator('svg')).toHaveCount(2)
  await page.keyboard.press('r')
  const desk = page.getByRole('region', { name: words('desk.label') })
  const text = desk.getByRole('textbox')
  await text.fill('Hi, you are right and we are sorry. Marta picks it up tomorrow before 12.')
  const tabs = desk.getByRole('tab')
  const channels = await tabs.count()
  expect(channels).toBeGreaterThan(1)
  const choose = async (name: string) => {
    await desk.getByRole('button', { name: words('desk.all.label') }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await choose(words('desk.all.spread', { count: channels - 1 }))
  await expect(tabs.filter({ hasText: words('desk.states.draft') })).toHaveCount(channels)
  await tabs.first().click()
  await expect(text).toHaveValue(/^Hi, you are right/)
  await text.fill('You are right, and it is our fault. Marta picks it up tomorrow before 12.')
  await choose(words('desk.all.submit', { count: channels }))
  await expect(cases.outcome).toContainText(words('desk.all.sent', { count: channels }))
  await expect(tabs.filter({ hasText: words('desk.states.in-review') })).toHaveCount(channels)
  await tabs.last().click()
  await expect(text).toHaveValue(/^Hi, you are right/)
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

  // Each pause keeps the draft; the caret stays where it is meanwhile.
  await page.keyboard.press('Home')
  for (const word of ['Noa, ', 'dear ']) {
    await page.keyboard.type(word)
    await page.waitForTimeout(800)
  }
  await expect(text).toHaveValue('Noa, dear You are right, and it should not have')
  expect(app.windows()).toHaveLength(1)
})
