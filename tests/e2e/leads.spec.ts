import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { LeadsScreen } from './pages/leads-screen'
import { words } from './words'

const goodMessage =
  'Hello Humphrey, a freezer that is off is urgent. If it helps, we can take a look at it in Bristol, without obligation. I am Marta, from the workshop.'

test('a rival’s unhappy customer is found by fit, written to once after a review, moved on, and undo takes it back', async ({
  page,
  running: { app },
}) => {
  await new FirstRun(page).trySampleCases()
  // Nothing that a test opens may reach a browser.
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve()
  })
  const leads = new LeadsScreen(page)
  await leads.open()
  expect(await leads.rows.count()).toBeGreaterThan(40)
  expect(await leads.count('all')).toBe(await leads.rows.count())
  const first = await leads.active.innerText()
  await page.keyboard.press('j')
  await expect(leads.active).not.toHaveText(first)

  await leads.row('Humphrey Askew').click()
  await expect(leads.pane).toContainText('Humphrey Askew')
  await expect(leads.pane).toContainText('Our own workshops repair what others have sold')
  await leads.pane.getByText(/^Fit \d+ of 100/).click()
  await expect(leads.pane.getByRole('row')).toHaveCount(6)

  await page.keyboard.press('Shift+B')
  await leads.dialog.getByRole('textbox').fill('Legitimate interest')
  await page.keyboard.press('Enter')
  await expect(leads.pane).toContainText('Legitimate interest, noted')

  await leads.list.focus()
  await page.keyboard.press('r')
  await expect(leads.message).toBeFocused()
  await leads.message.fill('No wonder: Ostrel never answers. Come over to us: https://lumbra.example')
  for (const rule of ['rival', 'gloating', 'hijack'])
    await expect(leads.review).toContainText(words(`leadReview.rules.${rule}`))
  const copy = leads.pane.getByRole('button', { name: words('leads.message.copyOpen') })
  await expect(leads.review.locator('[data-state=stop]')).not.toHaveCount(0)
  await expect(copy).toBeDisabled()
  await leads.message.fill(goodMessage)
  await expect(leads.review.locator('[data-state=stop]')).toHaveCount(0)
  await expect(leads.review.locator('li')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(leads.outcome).toContainText('Copied for Humphrey Askew')
  await expect(leads.row('Humphrey Askew')).toContainText(words('leads.stages.answered'))
  await expect(leads.pane).toContainText(words('leads.message.once'))
  expect(await leads.count('answered')).toBe(1)

  await leads.list.focus()
  await page.keyboard.press('i')
  await expect(leads.row('Humphrey Askew')).toContainText(words('leads.stages.talking'))
  await page.keyboard.press('Shift+W')
  await leads.dialog.getByRole('textbox').fill('We came the same day')
  await page.keyboard.press('Enter')
  await expect(leads.row('Humphrey Askew')).toContainText(words('leads.stages.won'))
  await expect(leads.pane).toContainText('We came the same day')
  for (const [said, stage] of [
    [words('leads.did.won', { who: 'Humphrey Askew' }), 'talking'],
    [words('steps.lead.stage'), 'answered'],
    [words('steps.lead.contact'), 'new'],
  ]) {
    await page.keyboard.press('z')
    await expect(leads.outcome).toContainText(words('undo.undone', { text: said ?? '' }))
    await expect(leads.row('Humphrey Askew')).toContainText(words(`leads.stages.${stage}`))
  }
  await expect(leads.message).toHaveValue(goodMessage)
})

test('who must not be contacted is last, closed to messages, and comes off the list again', async ({
  page,
}) => {
  await new FirstRun(page).trySampleCases()
  const leads = new LeadsScreen(page)
  await leads.open()
  const who = await leads.active.locator('b').first().innerText()
  await page.keyboard.press('Shift+X')
  await leads.dialog.getByRole('textbox').fill('Asked for it')
  await page.keyboard.press('Enter')
  await expect(leads.rows.last()).toContainText(who)
  await expect(leads.rows.last()).toContainText(words('leads.doNotContact'))
  expect(await leads.count('blocked')).toBe(1)
  await leads.rows.last().click()
  await expect(leads.message).toBeHidden()
  await leads.view('blocked').click()
  await expect(page.getByRole('main')).toContainText('Asked for it')
  await page.getByRole('button', { name: words('leads.blocked.takeOff') }).click()
  await expect(page.getByText(words('leads.blocked.none'))).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('main')).toContainText(who)
})

test('what the client says of itself changes the fit; the mirror leads to our own cases', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const leads = new LeadsScreen(page)
  await leads.open()
  await leads.view('strengths').click()
  const row = page.getByRole('listitem').filter({ hasText: 'delivery' })
  await row.getByRole('button').click()
  await leads.dialog.getByRole('textbox').fill('We deliver in six days')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('We deliver in six days')
  await leads.view('all').click()
  await expect(leads.row('We deliver in six days').first()).toBeVisible()

  await leads.views.getByRole('link', { name: words('leads.views.mirror') }).click()
  const ignored = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect.poll(() => ignored.count()).toBeGreaterThan(5)
  const who = await ignored.first().locator('b').innerText()
  await ignored.first().click()
  await expect(cases.person).toHaveText(who)
})

test('l makes a lead of a rival’s mention in the inbox, and of no other', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await frame.find('subject:Kavanto rating>=5')
  await expect(inbox.text).not.toBeEmpty()
  await page.keyboard.press('l')
  const leads = new LeadsScreen(page)
  await expect(leads.pane).toContainText('Kavanto')
  await expect(frame.outcome).toContainText(/^Lead: /)
  await frame.go('inbox')
  await frame.find('subject:Lumbra rating<=2')
  await expect(inbox.text).not.toBeEmpty()
  await page.keyboard.press('l')
  await expect(frame.outcome).toContainText(words('failures.lead-not-rival.what'))
})

test('an empty list says which of three it is', async ({ page }) => {
  await new FirstRun(page).startClient('Casa Nova')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByText(words('leads.empty.noRivals'))).toBeVisible()
  const { id } = await callEngine(page, 'client.create', {
    ...{ name: 'Casa Vieja', brand: [], competitors: ['Rodavento'] },
  })
  await page.goto(`${page.url().split('#')[0]}#/client/${id}/leads`)
  await expect(page.getByText(words('leads.empty.nothingYet'))).toBeVisible()
})
