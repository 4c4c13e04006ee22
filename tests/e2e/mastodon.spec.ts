import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { words } from './words'

test('a Mastodon source wants the client’s account first, and an instance inside the private network is refused', async ({
  page,
}) => {
  const inbox = await new FirstRun(page).startClient('Casa Nueva')
  await inbox.page.getByRole('button', { name: words('inbox.addSource') }).click()
  const dialog = page.getByRole('dialog', { name: words('addSource.title') })
  await expect(dialog.getByLabel(words('connectors.feed.fields.address.label'))).toBeFocused()
  const mastodon = dialog.getByRole('option', { name: words('connectors.mastodon.name') })
  await mastodon.click()
  await expect(dialog.getByRole('alert')).toContainText(
    words('addSource.noAccount', { name: words('accounts.kinds.mastodon.name') }),
  )
  await dialog.getByRole('button', { name: words('addSource.toAccount') }).click()
  await page.getByRole('button', { name: words('accounts.add') }).click()
  await page.getByRole('option', { name: words('accounts.kinds.mastodon.name') }).click()
  const form = page.getByRole('form', { name: words('accounts.kinds.mastodon.name') })
  await form.getByLabel(words('accounts.kinds.mastodon.fields.instance.label')).fill('http://127.0.0.1:9')
  await form.getByLabel(words('accounts.kinds.mastodon.fields.token.label')).fill('a-token')
  await form.getByRole('button', { name: words('accounts.keep') }).click()
  await form.getByRole('button', { name: words('accounts.check'), exact: true }).click()
  await expect(form.getByText(words('failures.account-refused.what'))).toBeVisible()

  await page.keyboard.press('Control+2')
  await page
    .getByRole('button', { name: words('sources.addFeed') })
    .first()
    .click()
  await mastodon.click()
  const test = dialog.getByRole('button', { name: words('addSource.test') })
  await test.click()
  await expect(dialog.getByRole('alert')).toContainText(words('failures.url-blocked.what'))
  await dialog.getByRole('button', { name: words('connectors.mastodon.fields.reading.label') }).click()
  await page.getByRole('option', { name: words('connectors.mastodon.fields.reading.options.tag') }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(test).toBeDisabled()
  await dialog.getByLabel(words('connectors.mastodon.fields.words.label')).fill('#CasaNueva')
  await expect(test).toBeEnabled()
  const [client] = await callEngine(page, 'client.list', {})
  expect(JSON.stringify(await callEngine(page, 'account.list', { client: client?.id ?? '' }))).not.toContain(
    'a-token',
  )
})
