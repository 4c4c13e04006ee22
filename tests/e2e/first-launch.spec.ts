import { expect, test } from './app'
import { ClientsScreen } from './pages/clients-screen'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { Inbox } from './pages/inbox'
import { words } from './words'

test('a first start offers a sample, and its inbox has rows to search and open', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await expect(frame.switcher).toContainText(words('frame.sample'))
  const total = Number(await inbox.rows.first().getAttribute('aria-setsize'))
  expect(total).toBeGreaterThan(500)
  await frame.expectCount(total, total)

  await frame.find('wardrobes')
  await expect(page.getByRole('heading', { name: words('inbox.results') })).toBeVisible()
  await expect(inbox.rows.first()).toContainText('wardrobes')
  const found = Number(await inbox.rows.first().getAttribute('aria-setsize'))
  expect(found).toBeLessThan(total)
  await frame.expectCount(found, total)

  await inbox.rows.first().click()
  await expect(inbox.text).toContainText('wardrobes')
})

test('an opened mention shows its text, author, source and rating', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  await new Frame(page).find('rating<=1 platform:google lang:en')
  const row = inbox.rows.first()
  await row.click()
  const author = await inbox.author.innerText()
  await expect(row).toContainText(author)
  await expect(inbox.detail.locator('header').first()).toContainText(words('detail.kinds.review'))
  await expect(inbox.detail.locator('header').first()).toContainText('Google')
  await expect(inbox.fact('platform')).toHaveText('Google')
  await expect(inbox.fact('lang')).toHaveText('English')
  await expect(inbox.fact('rating').getByRole('img')).toHaveAccessibleName(
    words('inbox.stars', { value: 1, max: 5 }),
  )
  expect((await inbox.text.innerText()).length).toBeGreaterThan(20)
})

test('“Why” gives the words of a sentiment, and their weights add up to its sum', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  await new Frame(page).find('rating<=1 lang:en sentiment:negative')
  await inbox.rows.first().click()
  await page.getByRole('button', { name: words('why.open'), exact: true }).click()
  const why = page.getByRole('dialog')
  await why.getByRole('radio', { name: words('why.aspects.sentiment') }).click()
  await expect(why.getByRole('rowheader', { name: words('why.stars') })).toBeVisible()
  const numbers = (cells: string[]) => cells.map((cell) => Number(cell.replace('−', '-')))
  const weights = numbers(await why.locator('tbody td:last-child').allInnerTexts())
  const [sum] = numbers(await why.locator('tfoot td:last-child').allInnerTexts())
  expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum ?? NaN, 1)
  expect(sum).toBeLessThan(0)
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
})

test('the key 1 makes the sample, and Clients takes it away again', async ({ page, running }) => {
  const first = new FirstRun(page)
  await expect(first.sample).toBeFocused()
  await page.keyboard.press('1')
  await new Inbox(page).showAll()

  await new Frame(page).go('clients')
  const row = new ClientsScreen(page).row(words('clients.sample'))
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: words('clients.remove') }).click()
  await expect(first.sample).toBeVisible()

  // Gone for good, not only from the screen.
  await page.reload()
  await expect(first.sample).toBeVisible()
  expect(running.problems).toEqual([])
})

test('the key 2 begins a client of one’s own', async ({ page }) => {
  const first = new FirstRun(page)
  await expect(first.newClient).toBeVisible()
  await page.keyboard.press('2')
  const dialog = page.getByRole('dialog', { name: words('newClient.title') })
  await expect(dialog.getByLabel(words('newClient.name'))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(words('newClient.nameMissing'))).toBeVisible()
  // Digits belong to the field now.
  await page.keyboard.type('Casa 1 y 2')
  await expect(dialog.getByLabel(words('newClient.name'))).toHaveValue('Casa 1 y 2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('inbox.nothingYet'))).toBeVisible()
  await expect(new Frame(page).outcome).toContainText('Casa 1 y 2')
})
