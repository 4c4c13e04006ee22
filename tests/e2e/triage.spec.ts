import { expect, test } from './app'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { words } from './words'

test('a correction in the inbox moves the mention to where it belongs, is learned, and one key takes it back', async ({
  page,
}) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await frame.find('sentiment:negative lang:en')
  await expect(inbox.text).not.toBeEmpty()
  const person = await inbox.author.innerText()
  const found = async () => Number(await inbox.rows.first().getAttribute('aria-setsize'))
  const all = await found()

  await page.keyboard.press('4')
  const learned = words('triage.learnedSentiment', { sentiment: words('sentiments.positive') })
  await expect(frame.outcome).toContainText(learned)
  await expect.poll(found).toBeLessThan(all)
  await expect(inbox.rows.first()).not.toContainText(person)
  // The next one stands in its place, and the keyboard goes on from there.
  await expect(inbox.active).toHaveAttribute('aria-posinset', '1')

  await page.keyboard.press('z')
  await expect(frame.outcome).toContainText(words('triage.undone'))
  await expect.poll(found).toBe(all)
  await expect(inbox.rows.first()).toContainText(person)
})

test('the reasons of a reading are marked in the text, add up, and can be confirmed', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  await new Frame(page).find('complaint:yes lang:es')
  await expect(inbox.text).not.toBeEmpty()
  await expect(inbox.text.locator('mark').first()).toBeVisible()
  await page.keyboard.press('w')
  const why = page.getByRole('dialog')
  const sum = async () => {
    const cells = await why.locator('tbody tr td:last-child').allInnerTexts()
    return cells.reduce((total, cell) => total + Number(cell.replace('−', '-')), 0)
  }
  await expect(why.getByRole('heading')).toContainText('100')
  expect(await sum()).toBe(Number(await why.locator('tfoot td').last().innerText()))
  await why.getByRole('radio', { name: words('why.aspects.complaint') }).click()
  await why.getByRole('button', { name: words('why.yes'), exact: true }).click()
  await expect(why.getByText(words('why.youSaid'))).toBeVisible()
})

test('what was corrected is measured on the triage page, where topics, phrases and weights are', async ({
  page,
}) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await frame.find('lang:en')
  await expect(inbox.text).not.toBeEmpty()
  await page.keyboard.press('c')
  await expect(frame.outcome).not.toBeEmpty()
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: words('triage.topicsTitle') })
  await dialog.getByLabel(words('triage.newTopic')).fill('loyalty card')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(inbox.detail.getByText('loyalty card')).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { name: words('triage.title'), level: 1 })).toBeVisible()
  await expect(page.getByRole('table').first()).toContainText(words('triage.fields.complaint'))
  await expect(page.getByRole('row', { name: /loyalty card/ })).toBeVisible()

  const complaint = page.getByRole('textbox', { name: words('why.parts.complaint') })
  await complaint.fill('55')
  await page.getByRole('button', { name: words('triage.saveWeights') }).click()
  await expect(frame.outcome).toContainText(words('triage.weightsSaved'))
  await expect(page.getByRole('button', { name: words('triage.resetWeights') })).toBeEnabled()
})
