import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startMailServer } from '../servers/mail-server'
import { expect, test } from './app'
import { callEngine } from './engine'
import { Cases } from './pages/cases'
import { ClientSettingsScreen } from './pages/client-settings-screen'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { PromisesScreen } from './pages/promises-screen'
import { words } from './words'

const answer = 'Hi Mara, you are right and we are sorry. We will bring you the new door tomorrow before 12.'
/** As it was kept once: with a word that stands there twice. */
const template = answer.replace('Mara', '{first_name|there}').replace('new door', 'new door door')
const complaint = 'The oven door broke after two days and nobody answers. I am very disappointed.'

/** What a mailbox was exported to; later the same export shows what was answered. */
async function writeExport(path: string, reply: string): Promise<void> {
  const head = 'Message ID,Date,Channel,Author,Author handle,Subject,Text,Reply text'
  const row = `a7f@post.example,2026-03-01 10:00,email,Mara,mara@otro.example,Oven,"${complaint}","${reply}"`
  await writeFile(path, `${head}\n${row}\n`)
}

/** All that lies on the disk, Chromium's own files too. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1').catch(() => '')),
  )
}

test('a complaint is answered from a template, reviewed, approved, queued while its server is away, sent, seen, and its promise kept', async ({
  running: { app },
  page,
  folder,
  dataFolder,
}) => {
  test.slow()
  let server = await startMailServer()
  const { port, password } = server
  await server.close()
  const file = join(folder, 'mailbox.csv')
  await writeExport(file, '')
  await new FirstRun(page).startClient('Velta')
  const [client] = await callEngine(page, 'client.list', {})
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.expectCount('new', 1)
  await screen.start.click()
  await screen.expectAdded(1)

  await new ClientSettingsScreen(page).open()
  const form = page.getByRole('form', { name: words('clientSettings.sending.mail') })
  const field = (name: string) => form.getByLabel(words(`clientSettings.sending.${name}`), { exact: true })
  await field('from').fill('care@velta.example')
  await field('host').fill('127.0.0.1')
  await form.getByRole('button', { name: words('clientSettings.sending.securities.tls') }).click()
  await page.getByRole('option', { name: words('clientSettings.sending.securities.none') }).click()
  await expect(form).toContainText(words('clientSettings.sending.openLine'))
  await field('port').fill(String(port))
  await field('user').fill('velta')
  await field('secret').fill(password)
  await form.getByRole('button', { name: words('clientSettings.sending.save') }).click()
  await expect(form.getByRole('button', { name: words('clientSettings.sending.remove') })).toBeVisible()
  await expect(field('secret')).toHaveValue('')

  const voice = { needsApproval: true }
  await callEngine(page, 'voice.set', { client: client!.id, voice })
  await callEngine(page, 'template.save', {
    client: client!.id,
    template: { name: 'New part', lang: 'en', topic: null, text: template },
  })
  await page.keyboard.press('Control+1')
  const cases = new Cases(page)
  await cases.rows.first().click()
  await expect(cases.person).not.toBeEmpty()
  await page.keyboard.press('r')
  const desk = page.getByRole('region', { name: words('desk.label') })
  const stateOf = (name: string) => desk.getByText(words(`desk.states.${name}`), { exact: true })
  const review = desk.getByRole('complementary', { name: words('desk.review') })
  const text = desk.getByRole('textbox')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+J')
  await page.getByRole('dialog').getByRole('button', { name: 'New part' }).click()
  await expect(text).toHaveValue(answer.replace('new door', 'new door door'))
  const doubled = review.locator('li', { hasText: words('review.rules.doubled-word') })
  await expect(doubled).toBeVisible()
  await page.keyboard.press('Control+.')
  await expect(text).toHaveValue(answer)
  await expect(doubled).toBeHidden()

  await page.keyboard.press('Control+Enter')
  await expect(stateOf('in-review')).toBeVisible()
  await desk.getByRole('button', { name: words('desk.approve') }).click()
  await expect(stateOf('approved')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(stateOf('queued')).toBeVisible()
  await expect(page.locator('footer')).toContainText(words('status.outbox', { count: 1 }))
  await desk.getByRole('button', { name: words('desk.outbox.hold') }).click()
  await expect(stateOf('approved')).toBeVisible()
  await desk.getByRole('textbox').focus()
  await page.keyboard.press('Control+Enter')
  await expect(desk).toContainText(words('desk.outbox.problems.unreachable'), { timeout: 30_000 })
  await expect(stateOf('queued')).toBeVisible()

  server = await startMailServer(port)
  try {
    await expect.poll(() => server.messages.length, { timeout: 60_000 }).toBe(1)
    expect(server.messages[0]?.to).toEqual(['mara@otro.example'])
    const [row] = await callEngine(page, 'case.page', { client: client!.id, query: '', from: null, limit: 1 })
    const stored = async () =>
      (await callEngine(page, 'reply.list', { client: client!.id, case: row!.id }))[0]?.state
    await expect.poll(stored).toBe('sent')
    await expect(page.locator('footer')).not.toContainText(words('status.outbox', { count: 1 }))

    await writeExport(file, answer)
    await screen.open()
    await screen.choose(app, file)
    await screen.expectCount('revised', 1)
    await screen.start.click()
    await expect.poll(stored).toBe('seen')
    expect(server.messages).toHaveLength(1)

    const promises = new PromisesScreen(page)
    await promises.open()
    await expect(promises.group('found')).toContainText('We will bring you the new door tomorrow')
    await promises.list.focus()
    await page.keyboard.press('Enter')
    await expect(promises.group('found')).toBeHidden()
    await page.clock.setFixedTime(Date.now() + 3 * 86_400_000)
    await new Frame(page).go('inbox')
    await promises.open()
    await expect(promises.group('overdue')).toContainText('new door')
    await promises.list.focus()
    await page.keyboard.press('f')
    await promises.field('promises.proofLabel').fill('Signed note of delivery')
    await page.keyboard.press('Enter')
    await expect(promises.heading).toContainText(words('promises.kept', { count: 1, of: 1 }))
    for (const content of await filesIn(dataFolder)) expect(content.includes(password)).toBe(false)
  } finally {
    await server.close()
  }
})
