import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { callEngine } from './engine'
import { ClientSettingsScreen } from './pages/client-settings-screen'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { words } from './words'

async function openSettings(page: Page): Promise<ClientSettingsScreen> {
  await new FirstRun(page).startClient('Velta')
  const settings = new ClientSettingsScreen(page)
  await settings.open()
  return settings
}

async function stored(page: Page) {
  const [client] = await callEngine(page, 'client.list', {})
  return callEngine(page, 'clock.get', { client: client!.id })
}

test('the week is written as people say it, kept at once, and comes back by undo', async ({ page }) => {
  const settings = await openSettings(page)
  await expect(settings.day('Monday')).toHaveValue('09:00–18:00')
  await settings.write(settings.day('Saturday'), '10-14, 16:30-20')
  await expect(settings.day('Saturday')).toHaveValue('10:00–14:00, 16:30–20:00')
  const { outcome } = new Frame(page)
  await expect(outcome).toContainText(words('clientSettings.rulesSaved'))
  expect((await stored(page)).rules.hours.week[5]).toEqual([
    [600, 840],
    [990, 1200],
  ])
  await outcome.getByRole('button').click()
  await expect(settings.day('Saturday')).toHaveValue('')
})

test('hours that make no sense say why, stay as they were typed, and are not kept', async ({ page }) => {
  const settings = await openSettings(page)
  await settings.write(settings.day('Friday'), '22-2')
  await expect(page.getByText(words('clientSettings.hoursBackwards', { found: '22-2' }))).toBeVisible()
  await expect(settings.day('Friday')).toHaveValue('22-2')
  await settings.write(settings.day('Friday'), 'all day')
  await expect(page.getByText(words('clientSettings.hoursUnclear', { found: 'all day' }))).toBeVisible()
  expect((await stored(page)).rules.hours.week[4]).toEqual([[540, 1080]])
  await settings.day('Friday').press('Escape')
  await expect(settings.day('Friday')).toHaveValue('09:00–18:00')
})

test('a client that never opens is warned of', async ({ page }) => {
  const settings = await openSettings(page)
  await settings.write(settings.day('Monday'), '')
  await expect(settings.neverOpen).toBeHidden()
  await page.getByRole('button', { name: words('clientSettings.likeMonday') }).click()
  await expect(settings.neverOpen).toBeVisible()
  await settings.write(settings.day('Sunday'), '9-10')
  await expect(settings.neverOpen).toBeHidden()
})

test('holidays, channels, priorities and quiet hours are kept', async ({ page }) => {
  const settings = await openSettings(page)
  await page.getByLabel(words('clientSettings.day'), { exact: true }).fill('2026-12-25')
  await page.getByText(words('clientSettings.everyYear')).click()
  await page.getByRole('button', { name: words('clientSettings.addHoliday'), exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'every year' })).toHaveText(
    /25 December|December 25/,
  )

  await page.getByRole('button', { name: words('clientSettings.otherChannel') }).click()
  await page.getByRole('option', { name: 'Trustpilot' }).click()
  const first = words('clientSettings.firstMinutes')
  await settings.write(settings.minutes(`Trustpilot: ${first}`), '20')
  await settings.write(settings.minutes(`Urgent: ${first}`), '0')
  await expect(page.getByText(words('clientSettings.minutesBad', { least: 1, most: '43,200' }))).toBeVisible()
  await settings.write(settings.minutes(`Urgent: ${first}`), '10')
  await page.getByRole('checkbox', { name: `Urgent: ${words('clientSettings.dayAndNight')}` }).press('Space')
  await page.getByRole('checkbox', { name: words('clientSettings.quiet') }).press('Space')
  await settings.write(page.getByLabel(words('clientSettings.quietFrom'), { exact: true }), '21:30')
  await expect(page.getByLabel(words('clientSettings.quietFrom'), { exact: true })).toHaveValue('21:30')

  const { rules, notices } = await stored(page)
  expect(rules.hours.holidays).toEqual(['12-25'])
  expect(rules.byPlatform).toEqual({ trustpilot: { firstAnswerMinutes: 20 } })
  expect(rules.byPriority).toEqual({ urgent: { firstAnswerMinutes: 10 } })
  expect(rules.alwaysOpenFor).toEqual(['urgent'])
  expect(notices.quietHours).toEqual({ from: 1290, to: 480 })
})
