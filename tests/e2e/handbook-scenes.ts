import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import type { InputOf } from '@shared/contract'
import type { Locale } from '@shared/model/client'
import { callEngine } from './engine'
import { writeReviewsExport } from './files'
import { sampleOf, type Scene } from './handbook-scene'
import { spoken } from './handbook-words'
import { chooseInDialog } from './pages/import-screen'
import { ReportsScreen } from './pages/reports-screen'

export async function firstScreen({ button }: Scene): Promise<void> {
  await expect(button('firstRun.sample')).toBeVisible()
}

async function inbox({ cases, locale, find, press }: Scene): Promise<void> {
  await expect(cases.rows.first()).toBeVisible()
  await find(`status:open lang:${locale} urgency>=30`)
  await cases.list.focus()
  await press('j')
  await expect(cases.person).not.toBeEmpty()
}

async function oneCase({ cases, page, locale, client, find }: Scene): Promise<void> {
  const query = `status:open complaint:yes kind:review,comment,post,email lang:${locale}`
  const rows = await callEngine(page, 'case.page', { client: await client(), query, from: null })
  const long = rows.toSorted((a, b) => b.mentionCount - a.mentionCount)[0]
  await find(`case:${long?.id ?? 1}`)
  await cases.rows.first().click()
  await expect(cases.person).not.toBeEmpty()
}

async function answer({ page, say, locale, press }: Scene): Promise<void> {
  await press('r')
  const desk = page.getByRole('region', { name: say('desk.label') })
  await desk.getByRole('textbox').fill(spoken[locale].reply)
  await expect(desk.locator('li[data-state]').first()).toBeVisible()
}

async function search({ page, press }: Scene): Promise<void> {
  await press('Control+1', '/')
  await page.getByRole('search').getByRole('combobox').fill('status:open topic:')
  await press('ArrowDown')
  await expect(page.getByRole('search').getByRole('listbox')).toBeVisible()
}

async function why({ page, locale, find, press }: Scene): Promise<void> {
  await press('Escape')
  await find(`complaint:yes urgency>=50 lang:${locale}`)
  await expect(page.getByRole('article').locator('[data-home]')).not.toBeEmpty()
  await press('w')
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function rules({ page, say, locale, button, press }: Scene): Promise<void> {
  await press('Escape', 'Control+5')
  await button('rules.add').click()
  const form = page.getByRole('main')
  await form.getByLabel(say('rules.name'), { exact: true }).fill(spoken[locale].rule)
  await form.getByLabel(say('rules.query')).fill(`complaint:yes topic:delivery lang:${locale}`)
  await form.getByLabel(say('cases.tag'), { exact: true }).fill(spoken[locale].tag)
  await button('rules.addAction').click()
  await button('rules.try').click()
  await expect(page.getByRole('region', { name: say('rules.trial') })).toBeVisible()
}

/** The complaints of a round come in any language; after a dozen any one will do. */
async function drawInOurLanguage(complaint: Locator, locale: Locale, press: Scene['press']): Promise<void> {
  for (let drawn = 0; drawn < 12; drawn += 1) {
    const text = await complaint.textContent()
    if ((await complaint.locator(`[lang=${locale}]`).count()) > 0) return
    await press('Control+L')
    await expect.poll(() => complaint.textContent()).not.toBe(text)
  }
}

async function practice({ page, say, locale, press }: Scene): Promise<void> {
  await press('Control+7')
  await page.getByRole('button', { name: say('practice.open') }).click()
  await drawInOurLanguage(page.getByRole('region', { name: say('practice.complaint') }), locale, press)
  await page.getByRole('textbox', { name: say('practice.text') }).fill(spoken[locale].reply)
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
}

async function promises({ page, say, locale, client, press }: Scene): Promise<void> {
  const id = await client()
  const [first, second] = await callEngine(page, 'case.page', {
    ...{ client: id, query: `status:open lang:${locale}`, from: null },
  })
  const [call, refund, offer] = spoken[locale].promises
  const day = 86_400_000
  const made: InputOf<'promise.make'>['made'][] = [
    { text: call, case: first?.id ?? null, owner: 'Marta', dueAt: Date.now() - day },
    { text: refund, case: second?.id ?? null, owner: 'Amaia', dueAt: Date.now() + 2 * day },
    { text: offer, isMarketing: true, dueAt: Date.now() + 20 * day },
  ]
  for (const each of made) await callEngine(page, 'promise.make', { client: id, made: each })
  await press('Control+6')
  await page.getByRole('listbox', { name: say('promises.title') }).focus()
}

async function leads({ page, say, press }: Scene): Promise<void> {
  await press('Control+8')
  await expect(page.getByRole('listbox', { name: say('leads.title') })).toBeVisible()
  await expect(page.getByRole('article')).not.toBeEmpty()
}

async function crisis({ page, locale, client, press }: Scene): Promise<void> {
  const room = { name: spoken[locale].room, query: 'about:brand', by: 'Marta Ibarz', playbook: 'outage' }
  await callEngine(page, 'crisis.open', { client: await client(), lang: locale, room })
  await press('Control+0')
  await expect(page.locator('main figure').getByRole('img')).toBeVisible()
}

async function analytics({ page, press }: Scene): Promise<void> {
  await press('Control+9')
  await expect(page.locator('figure')).toHaveCount(6)
}

async function report({ page, say, locale, button, press }: Scene): Promise<void> {
  await press('Control+Shift+R')
  await button('reports.new').click()
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  await new ReportsScreen(page, say).choose('reports.lang', language)
  await button('reports.make').click()
  // Its cover says less than the page behind it.
  const heading = page.locator('article[data-paper] h2').first()
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await expect(heading).toBeInViewport()
}

/** One source that cannot be read, with what it means and what to do, and one that is paused. */
async function sources({ page, locale, client, press }: Scene): Promise<void> {
  const id = await client()
  const [broken, paused] = spoken[locale].feeds
  const asAdded = ({ name, address }: { name: string; address: string }) => ({
    ...{ client: id, connector: 'feed', settings: { address }, name, subject: 1, intervalMinutes: 60 },
  })
  const first = await callEngine(page, 'source.add', asAdded(broken))
  await callEngine(page, 'source.collect', { client: id, source: first.id })
  const second = await callEngine(page, 'source.add', asAdded(paused))
  await callEngine(page, 'source.pause', { client: id, source: second.id, isPaused: true })
  await press('Control+2')
  await page.getByRole('table').getByRole('button', { name: broken.name }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
}

async function importing({ app, page, folder, button, press }: Scene): Promise<void> {
  const file = join(folder, 'reseñas-2026.csv')
  await writeReviewsExport(file, 1240)
  await chooseInDialog(app, file)
  await press('Control+O')
  await button('import.choose').click()
  await expect(page.locator('[data-kind=rejected]')).toBeVisible()
}

async function clients({ page, press }: Scene): Promise<void> {
  const made = { name: 'Casa Nova', brand: ['Casa Nova', '@casanova'], competitors: [] }
  await callEngine(page, 'client.create', made)
  await press('Control+3')
  await expect(page.getByRole('row').filter({ hasText: made.name })).toBeVisible()
}

async function backups({ page, say, client, button }: Scene): Promise<void> {
  await callEngine(page, 'backup.make', { client: await client() })
  const name = (await sampleOf(page))?.name ?? ''
  await page.getByRole('button', { name: say('backups.more', { name }) }).click()
  await page.getByRole('menuitem', { name: say('backups.open') }).click()
  await button('backups.make').click()
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible()
}

/** In the order in which the app is walked; each begins where the one before has ended. */
export const scenes: Record<string, (scene: Scene) => Promise<void>> = {
  ...{ inbox, case: oneCase, answer, search, why, rules, practice, promises, leads, crisis },
  ...{ analytics, report, sources, import: importing, clients, backups },
}
