import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { InputOf } from '@shared/contract'
import { expect, test } from './app'
import { violationsOn } from './barriers'
import { callEngine } from './engine'
import { writeSpanishExport } from './files'
import { chooseInDialog } from './pages/import-screen'
import { Cases } from './pages/cases'
import { CrisisScreen } from './pages/crisis-screen'
import { FirstRun } from './pages/first-run'
import { Inbox } from './pages/inbox'
import { LeadsScreen } from './pages/leads-screen'
import { ReportsScreen } from './pages/reports-screen'
import { wordsIn } from './words'

const caseDialogs = [
  ['e', 'resolve'],
  ['h', 'snooze'],
  ['a', 'assign'],
  ['Shift+T', 'tag'],
  ['p', 'priority'],
  ['n', 'note'],
  ['!', 'spam'],
  ['Shift+M', 'merge cases'],
  ['Control+N', 'entry'],
] as const
const crisisDialogs = [
  ['Shift+G', 'decision'],
  ['s', 'statement'],
  ['Shift+C', 'open a room'],
] as const
const promiseDialogs = [
  ['Shift+N', 'declare a promise'],
  ['f', 'promise kept'],
  ['d', 'another date of a promise'],
  ['o', 'owner of a promise'],
] as const
const leadDialogs = [
  ['Shift+B', 'why we may write to a lead'],
  ['Shift+X', 'never contact'],
  ['Shift+W', 'a lead won'],
] as const

/** One promise of each kind: overdue in a case, moved to later, kept, and one to everybody. */
async function writePromises(page: Page): Promise<void> {
  const [found] = await callEngine(page, 'client.list', {})
  const client = found?.id ?? ''
  const make = async (made: InputOf<'promise.make'>['made']) =>
    (await callEngine(page, 'promise.make', { client, made })).promise
  const [row] = await callEngine(page, 'case.page', { client, query: 'status:open', from: null })
  const dueAt = Date.now() - 2 * 86_400_000
  await make({ text: 'Te llamo hoy antes de las 14 h', case: row?.id ?? null, owner: 'Marta', dueAt })
  await make({ text: 'Delivery within 24 hours', isMarketing: true, dueAt: Date.now() + 9 * 86_400_000 })
  const kept = await make({ text: 'Factura pe firmă, azi', dueAt })
  await callEngine(page, 'promise.act', {
    client,
    promise: kept,
    action: { do: 'keep', proof: 'Factura 1187' },
  })
}

const crisisViews = ['alarmsView', 'playbooks', 'statements', 'people', 'drill'] as const

/** A room by hand and the drill of the worst week, and somebody who has a role. */
async function openRooms(page: Page, lang: 'en' | 'es' | 'ro'): Promise<void> {
  const [found] = await callEngine(page, 'client.list', {})
  const client = found?.id ?? ''
  const person = { role: 'Lead', name: 'Marta Ibarz', phone: '+34 600 100 001' }
  await callEngine(page, 'crisis.setPerson', { client, id: null, person })
  const [week] = await callEngine(page, 'crisis.weeks', { client })
  const made = { by: 'Marta Ibarz', query: 'about:brand', playbook: 'outage' }
  const drill = { ...made, name: 'Strike', drillFrom: week?.from ?? null }
  const { id } = await callEngine(page, 'crisis.open', { client, lang, room: drill })
  await callEngine(page, 'crisis.advance', { client, room: id, hours: 81 })
  await callEngine(page, 'crisis.open', { client, lang, room: { ...made, name: 'Ovens' } })
}

const locales = ['en', 'es', 'ro'] as const
/** Colours are those of every language and words those of every theme: one language is seen in both, each other in one. */
const themes = { en: ['light', 'dark'], es: ['light'], ro: ['dark'] } as const

/** Looks at one screen after another, in the themes of a language. */
function walk(page: Page, locale: (typeof locales)[number]) {
  const found: string[] = []
  const look = async (screen: string) => {
    for (const theme of themes[locale]) {
      await callEngine(page, 'workspace.set', { theme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      found.push(...(await violationsOn(page, `${screen} (${theme})`)))
    }
  }
  return { found, look }
}

for (const locale of locales) {
  test(`every screen is free of violations in ${locale}, ${themes[locale].join(' and ')}`, async ({
    running: { app },
    page,
    folder,
  }) => {
    test.setTimeout(300_000)
    const file = join(folder, 'reseñas.csv')
    await writeSpanishExport(file, 3000)
    const words = wordsIn(locale)
    const { found, look } = walk(page, locale)

    await page.getByRole('button', { name: /sample/ }).waitFor()
    await callEngine(page, 'workspace.set', { locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await look('first run')
    await page.keyboard.press('2')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(words('newClient.nameMissing'))).toBeVisible()
    await look('new client')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: words('firstRun.sample') }).click()
    const inbox = new Inbox(page, words)
    await expect(page.getByRole('option').first()).toBeVisible()
    await expect(new Cases(page, words).person).not.toBeEmpty()
    await look('cases')
    for (const [key, screen] of caseDialogs) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(screen)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.keyboard.press('x')
    await expect(page.getByRole('toolbar', { name: words('cases.bulk') })).toBeVisible()
    await look('selected cases')
    await page.keyboard.press('x')
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: words('rules.add') }).click()
    await look('rules')
    await writePromises(page)
    await page.keyboard.press('Control+6')
    await expect(page.getByRole('listbox', { name: words('promises.title') })).toBeVisible()
    await look('promises')
    for (const [key, screen] of promiseDialogs) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(screen)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.keyboard.press('Control+9')
    await expect(page.locator('figure')).toHaveCount(6)
    await look('analytics')
    await page.keyboard.press('Shift+V')
    await expect(page.locator('figure table').first()).toBeVisible()
    await look('analytics as tables')
    await page.keyboard.press('Control+8')
    const leads = new LeadsScreen(page, words)
    await expect(leads.rows.first()).toBeVisible()
    await leads.message.fill('Hello, no wonder: Ostrel never answers. https://lumbra.example')
    await expect(leads.review.locator('[data-state=stop]').first()).toBeVisible()
    await leads.pane.locator('summary').click()
    await look('leads')
    await leads.list.focus()
    for (const [key, screen] of leadDialogs) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(screen)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    for (const view of ['talking', 'mirror', 'strengths', 'blocked']) {
      await leads.view(view).click()
      await expect(leads.view(view)).toHaveAttribute('data-on', 'true')
      await look(`leads, ${view}`)
    }
    await page.keyboard.press('Control+1')
    await inbox.showAll()
    // A line without its words yet has no name either.
    await expect(inbox.rows.first()).not.toBeEmpty()
    await look('inbox')
    await page.keyboard.press('/')
    await page.keyboard.type('rating<=2 lang:en')
    await page.keyboard.press('Enter')
    await expect(inbox.text).not.toBeEmpty()
    await look('inbox with a query')
    await page.getByRole('button', { name: words('why.open'), exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('why')
    await page.getByRole('radio', { name: words('why.aspects.sentiment') }).click()
    await look('why this sentiment')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words('triage.changeTopics') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('topics')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words('filter.filter'), exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('filters')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('status:')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox', { name: words('query.completions') })).toBeVisible()
    await look('completions of a query')
    await page.getByRole('combobox').fill('')
    await page.keyboard.type('colour:red')
    await expect(page.getByRole('search').getByRole('alert')).toBeVisible()
    await look('query that cannot be read')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('nothing has these words')
    await expect(page.getByText(words('inbox.nothingMatches'))).toBeVisible()
    await look('nothing matches')

    await page.keyboard.press('Control+K')
    await page.keyboard.type('a')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await look('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+2')
    await expect(page.getByRole('table')).toBeVisible()
    await page.getByRole('table').getByRole('button').first().click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await look('sources')
    await page.getByRole('button', { name: words('sources.addFeed') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('add a feed')
    await page.getByRole('option', { name: words('connectors.mastodon.name') }).click()
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await look('add Mastodon without an account')
    await page.getByRole('option', { name: words('connectors.feed.name') }).click()
    await expect(
      page.getByRole('textbox', { name: words('connectors.feed.fields.address.label') }),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+4')
    await expect(page.getByRole('heading', { name: words('triage.weightsTitle') })).toBeVisible()
    await look('triage')
    await page.keyboard.press('Control+7')
    await page.locator('tr[data-rule=apology]').getByRole('radio').first().click()
    await expect(page.locator('tr[data-rule=apology]')).toContainText(words('answers.changed'))
    await look('templates and voice')
    await page.getByRole('button', { name: words('practice.open') }).click()
    await page.getByRole('textbox', { name: words('practice.text') }).fill('Sorry if you felt so.')
    await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
    await look('practice')
    await page.keyboard.press('Control+E')
    await expect(page.getByRole('region', { name: words('practice.yours') })).toBeVisible()
    await look('result of practice')
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('table')).toBeVisible()
    await look('clients')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', { name: words('settings.title'), exact: true })).toBeVisible()
    await look('settings')
    await page.getByRole('button', { name: words('settings.openClient'), exact: true }).click()
    await expect(page.getByRole('heading', { name: words('clientSettings.hoursTitle') })).toBeVisible()
    await look('client settings')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('keys')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+O')
    await look('choose a file')
    await chooseInDialog(app, file)
    await page.getByRole('button', { name: words('import.choose') }).click()
    await expect(page.locator('[data-kind=new]')).toContainText('2')
    await look('import mapping')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: words('import.toInbox') })).toBeVisible()
    await look('import report')
    expect(found).toEqual([])
  })
}

for (const locale of locales) {
  test(`the rooms of a crisis and what is ready for them are free of violations in ${locale}, ${themes[locale].join(' and ')}`, async ({
    page,
  }) => {
    test.slow()
    const words = wordsIn(locale)
    await new FirstRun(page).trySampleCases()
    await callEngine(page, 'workspace.set', { locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const { found, look } = walk(page, locale)
    await openRooms(page, locale)
    await page.keyboard.press('Control+0')
    const crisis = new CrisisScreen(page, words)
    await expect(crisis.chart).toBeVisible()
    await page.getByRole('button', { name: words('crisis.chart.table') }).click()
    await look('crisis room')
    for (const [key, screen] of crisisDialogs) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(screen)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    for (const view of crisisViews) {
      await crisis.show(view)
      await look(`crisis: ${view}`)
    }
    await crisis.views.getByRole('link', { name: words('crisis.drillName', { name: 'Strike' }) }).click()
    await expect(crisis.chart).toBeVisible()
    await look('drill')
    expect(found).toEqual([])
  })
}

for (const locale of locales) {
  test(`reports, their form and their paper are free of violations in ${locale}, ${themes[locale].join(' and ')}`, async ({
    page,
  }) => {
    test.slow()
    const words = wordsIn(locale)
    await new FirstRun(page).trySampleCases()
    await callEngine(page, 'workspace.set', { locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const { found, look } = walk(page, locale)
    const reports = new ReportsScreen(page, words)
    await reports.open()
    await expect(page.getByText(words('reports.none'))).toBeVisible()
    await look('no reports')
    await reports.button('reports.new').click()
    await expect(reports.form).toBeVisible()
    await look('form of a report')
    await reports.button('reports.make').click()
    await expect(reports.paper).toBeVisible()
    await look('draft of a report')
    await reports.button('reports.approve').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('approval of a report')
    expect(found).toEqual([])
  })
}
