import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { Cases } from './pages/cases'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { Inbox } from './pages/inbox'
import { words } from './words'

/** Waits until something has the focus, as it must after whatever had it is gone. */
async function expectFocusHeld(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

test('the inbox works without a mouse: move, open, go back, search, and nothing takes the focus away', async ({
  page,
}) => {
  await new FirstRun(page).sample.waitFor()
  await page.keyboard.press('Enter')
  const inbox = new Cases(page)
  await expect(inbox.rows.first()).toBeVisible()
  await expect(inbox.list).toBeFocused()

  await page.keyboard.press('j')
  await expect(inbox.active).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(inbox.active).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('ArrowDown')
  await expect(inbox.active).toHaveAttribute('aria-posinset', '3')
  await expect(inbox.list).toHaveAttribute(
    'aria-activedescendant',
    (await inbox.active.getAttribute('id')) ?? '',
  )
  const person = await inbox.person.innerText()
  await expect(inbox.active).toContainText(person)

  await page.keyboard.press('End')
  const total = await inbox.active.getAttribute('aria-setsize')
  await expect(inbox.active).toHaveAttribute('aria-posinset', total ?? '')
  await page.keyboard.press('Home')
  await expect(inbox.active).toHaveAttribute('aria-posinset', '1')

  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(inbox.list).toBeFocused()

  const frame = new Frame(page)
  await frame.find('rating<=2')
  await expect(page.getByRole('heading', { name: words('inbox.results') })).toBeVisible()
  const mentions = new Inbox(page)
  await expect(mentions.list).toBeFocused()
  await page.keyboard.press('j')
  await expect(mentions.active).toHaveAttribute('aria-posinset', '2')
})

test('going to the inbox from the inbox leaves a mention open, and a click opens the row that is active already', async ({
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  const inbox = new Inbox(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Control+1')
  await expect(cases.person).toBeVisible()
  await new Frame(page).go('inbox')
  await expect(cases.person).toBeVisible()

  // The palette opens a mention that is not the active row.
  await page.keyboard.press('Control+K')
  await page.keyboard.type('delivery')
  await page.getByRole('dialog').getByRole('option').nth(1).click()
  await expect(inbox.rows.first()).toBeVisible()
  await inbox.active.click()
  await expect(async () => {
    expect(await inbox.active.innerText()).toContain(await inbox.author.innerText())
  }).toPass()
})

test('a narrow window shows the list or the detail, and Enter and Esc go between them', async ({
  page,
  running,
}) => {
  const inbox = await new FirstRun(page).trySample()
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(760, 700),
  )
  await expect(inbox.detail).toBeHidden()
  await inbox.list.focus()
  await page.keyboard.press('Enter')
  await expect(inbox.detail).toBeVisible()
  await expect(inbox.list).toBeHidden()
  await expectFocusHeld(page)
  await page.keyboard.press('Escape')
  await expect(inbox.list).toBeFocused()
})

test('the palette opens, runs a command, finds mentions and switches the client', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await page.keyboard.press('Control+K')
  const field = frame.palette.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type(words('commands.new-client'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words('newClient.title') })
  await expect(dialog.getByLabel(words('newClient.name'))).toBeFocused()
  await page.keyboard.type('Otra Casa')
  await page.keyboard.press('Enter')
  await expect(frame.switcher).toContainText('Otra Casa')
  await expectFocusHeld(page)

  await page.keyboard.press('Control+Shift+K')
  await expect(field).toHaveValue('@')
  await expect(frame.palette.getByRole('option')).toHaveCount(2)
  const sample = frame.palette.getByRole('option').filter({ hasNotText: 'Otra Casa' })
  const name = await sample.innerText()
  await page.keyboard.type(name.slice(0, 3))
  await expect(frame.palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(frame.switcher).toContainText(name)
  await expect(new Cases(page).rows.first()).toBeVisible()

  await page.keyboard.press('Control+K')
  await page.keyboard.type('wardrobes')
  const found = frame.palette.getByRole('option').filter({ hasText: 'wardrobes' })
  await expect(found.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(frame.palette).toBeHidden()
  await expect(inbox.text).toContainText('wardrobes')
})

test('keys go to the screens, and ? lists them all', async ({ page }) => {
  await new FirstRun(page).trySample()
  const title = (name: string) => page.getByRole('main').getByRole('heading', { name, exact: true }).first()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(title(words('sources.title'))).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(title(words('clients.title'))).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(title(words('settings.title'))).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(new Cases(page).rows.first()).toBeVisible()

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: words('commands.shortcuts') })
  await expect(keys).toContainText(words('commands.unread'))
  // Single keys rest while a dialog is open.
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expectFocusHeld(page)
})

test('focus goes back to where it was after each dialog', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  await inbox.list.focus()
  for (const key of ['Control+K', 'Control+Shift+K', '?']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(inbox.list, key).toBeFocused()
  }
  const frame = new Frame(page)
  await frame.switcher.focus()
  await page.keyboard.press('Enter')
  await expect(frame.palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(frame.switcher).toBeFocused()
})

test('u marks as unread, and the status bar takes it back', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await inbox.list.focus()
  await page.keyboard.press('j')
  await expect(inbox.active).not.toHaveAttribute('data-unread')
  await page.keyboard.press('u')
  await expect(inbox.active).toHaveAttribute('data-unread')
  await expect(frame.outcome).toContainText(words('inbox.markedUnread'))
  await frame.outcome.getByRole('button', { name: words('status.undo') }).focus()
  await page.keyboard.press('Enter')
  await expect(inbox.active).not.toHaveAttribute('data-unread')
  await expect(frame.outcome).not.toContainText(words('inbox.markedUnread'))
  await expectFocusHeld(page)
})

test('a query that cannot be read is marked, and its nearest name is one press away', async ({ page }) => {
  const inbox = await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await page.keyboard.press('/')
  await frame.queryField.fill('ratng<=2')
  const alert = frame.search.getByRole('alert')
  await expect(alert).toContainText(words('failures.query-unknown-field.what', { field: 'ratng' }))
  await expect(frame.queryField).toHaveAttribute('aria-invalid', 'true')
  await alert.getByRole('button', { name: words('query.didYouMean', { nearest: 'rating' }) }).click()
  await expect(alert).toBeHidden()
  await expect(page.getByRole('heading', { name: words('inbox.results') })).toBeVisible()
  await expect(inbox.rows.first()).toBeVisible()
})

test('what was typed in the query bar does not call back from another screen', async ({ page }) => {
  await new FirstRun(page).trySample()
  const frame = new Frame(page)
  await page.keyboard.press('/')
  await page.keyboard.type('wardrobes')
  await expect(page.getByRole('heading', { name: words('inbox.results') })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(frame.queryField).toHaveValue('')
  await page.getByRole('table').getByRole('button').first().click()
  await expect(page.getByRole('complementary')).toBeVisible()

  // From there typing leads to the inbox, with every letter in it.
  await page.keyboard.press('/')
  await page.keyboard.type('wardrobes', { delay: 60 })
  await expect(page.getByRole('heading', { name: words('inbox.results') })).toBeVisible()
  await expect(frame.queryField).toHaveValue('wardrobes')
  await expect(frame.queryField).toBeFocused()
})
