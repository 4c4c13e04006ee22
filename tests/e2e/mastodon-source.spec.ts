import { startMastodonServer } from '../servers/mastodon-server'
import { notificationOf, statusOf } from '../servers/mastodon-timelines'
import { expect, test } from './app'
import { FirstRun } from './pages/first-run'
import { words } from './words'

const complaint = statusOf(7, {
  created_at: new Date().toISOString(),
  language: 'en',
  content: '<p>@velta The oven broke after two days and nobody answers. I am very disappointed.</p>',
})

test('a Mastodon source brings what is written to the account; a token that is taken away turns it red, a new one repairs it', async ({
  page,
}) => {
  const server = await startMastodonServer()
  try {
    server.notifications = [notificationOf(7, complaint)]
    await new FirstRun(page).startClient('Velta')
    await page.keyboard.press('Control+2')
    await page
      .getByRole('button', { name: words('sources.addFeed') })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: words('addSource.title') })
    const mastodon = dialog.getByRole('option', { name: words('connectors.mastodon.name') })
    await mastodon.click()
    await dialog.getByRole('button', { name: words('addSource.toAccount') }).click()

    await page.getByRole('button', { name: words('accounts.add') }).click()
    await page.getByRole('option', { name: words('accounts.kinds.mastodon.name') }).click()
    const form = page.getByRole('form', { name: words('accounts.kinds.mastodon.name') })
    const token = form.getByLabel(words('accounts.kinds.mastodon.fields.token.label'))
    await form.getByLabel(words('accounts.kinds.mastodon.fields.instance.label')).fill(server.instance)
    await token.fill(server.token)
    await form.getByRole('button', { name: words('accounts.keep') }).click()
    await form.getByRole('button', { name: words('accounts.check'), exact: true }).click()
    // It stands on this computer: nobody is asked there unless the user says so.
    await form.getByRole('button', { name: words('ownNetwork.take') }).click()
    const signedInAs = words('accounts.checked', { name: `@velta@127.0.0.1:${server.port}` })
    await expect(page.getByText(signedInAs)).toBeVisible()

    await page.keyboard.press('Control+2')
    await page
      .getByRole('button', { name: words('sources.addFeed') })
      .first()
      .click()
    await mastodon.click()
    await dialog.getByRole('button', { name: words('addSource.test') }).click()
    await expect(dialog).toContainText('The oven broke')
    await dialog.getByRole('button', { name: words('addSource.add') }).click()
    const table = page.getByRole('table').first()
    await expect(table).toContainText(words('health.reading.line'))
    await page.keyboard.press('Control+1')
    await expect(page.getByText('The oven broke').first()).toBeVisible()

    server.token = 'another-token'
    await page.keyboard.press('Control+2')
    await page.keyboard.press('Control+R')
    await expect(table).toContainText(words('health.auth-expired.line', { status: 401 }))

    await page.keyboard.press('Control+K')
    await page.keyboard.type(words('commands.client-settings'))
    await page.keyboard.press('Enter')
    await token.fill('another-token')
    await form.getByRole('button', { name: words('accounts.keep') }).click()
    await page.keyboard.press('Control+2')
    await expect(table).toContainText(words('health.reading.line'))
  } finally {
    await server.close()
  }
})
