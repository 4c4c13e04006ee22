import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { words } from './words'

test('a Mastodon source wants the client’s account first, and an instance inside the private network is refused', async ({
  page,
}) => {
  const inbox = await new FirstRun(page).startClient('Casa Nueva')
  await inbox.page.getByRole('button', { name: words('inbox.addSource') }).click()
  const dialog = page.getByRole('dialog', { name: words('addFeed.title') })
  await expect(dialog.getByLabel(words('addFeed.address'))).toBeFocused()
  await dialog.getByRole('radio', { name: words('addFeed.kinds.mastodon') }).click()
  await expect(dialog.getByRole('alert')).toContainText(words('addFeed.noAccount'))
  await dialog.getByRole('button', { name: words('addFeed.toAccount') }).click()
  await expect(page.getByRole('form', { name: words('clientSettings.sending.mastodon') })).toBeVisible()

  const [client] = await callEngine(page, 'client.list', {})
  const account = { client: client?.id ?? '', account: 'mastodon' as const }
  await callEngine(page, 'sending.set', {
    client: account.client,
    mastodon: { instance: 'http://127.0.0.1:9' },
  })
  await callEngine(page, 'sending.secret', { ...account, secret: 'a-token' })
  await page.keyboard.press('Control+2')
  await page
    .getByRole('button', { name: words('sources.addFeed') })
    .first()
    .click()
  await dialog.getByRole('radio', { name: words('addFeed.kinds.mastodon') }).click()
  const test = dialog.getByRole('button', { name: words('addFeed.test') })
  await test.click()
  await expect(dialog.getByRole('alert')).toContainText(words('failures.url-blocked.what'))
  await dialog.getByRole('button', { name: words('addFeed.reading') }).click()
  await page.getByRole('option', { name: words('addFeed.readings.tag') }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(test).toBeDisabled()
  await dialog.getByRole('textbox', { name: words('addFeed.tag') }).fill('#CasaNueva')
  await expect(test).toBeEnabled()
})
