import { expect, type Locator, type Page } from '@playwright/test'
import { words } from '../words'

type Screen = 'inbox' | 'promises' | 'analytics' | 'triage' | 'sources' | 'clients' | 'settings'

/** What stands around every screen. */
export class Frame {
  readonly switcher: Locator
  readonly search: Locator
  readonly queryField: Locator
  readonly outcome: Locator
  readonly palette: Locator

  constructor(readonly page: Page) {
    const top = page.getByRole('banner')
    this.switcher = top.getByRole('button', { name: words('frame.switch') })
    this.search = page.getByRole('search')
    this.queryField = this.search.getByRole('combobox')
    this.outcome = page.getByRole('contentinfo').getByRole('status')
    this.palette = page.getByRole('dialog', { name: words('palette.label') })
  }

  async go(screen: Screen): Promise<void> {
    const screens = this.page.getByRole('navigation', { name: words('frame.screens') })
    await screens.getByRole('link', { name: words(`frame.${screen}`) }).click()
  }

  /** By the command palette, as somebody does who knows the words. */
  async run(words: string): Promise<void> {
    await this.page.keyboard.press('Control+K')
    await this.palette.getByRole('combobox').fill(`>${words}`)
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toBeHidden()
  }

  /** Types a query as a person does: the slash, the words, Enter. */
  async find(query: string): Promise<void> {
    await this.page.keyboard.press('/')
    await expect(this.queryField).toBeFocused()
    await this.queryField.fill(query)
    await this.page.keyboard.press('Enter')
  }

  /** Waits for "found of total" beside the query. */
  async expectCount(found: number, total: number): Promise<void> {
    const shown = (count: number) => count.toLocaleString('en')
    const text = words('query.count', { found: shown(found), total: shown(total) })
    await expect(this.search.getByText(text, { exact: true })).toBeVisible()
  }
}
