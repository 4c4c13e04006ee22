import { expect, type Locator, type Page } from '@playwright/test'

type Screen = 'Inbox' | 'Sources' | 'Clients' | 'Settings'

/** What stands around every screen. */
export class Frame {
  readonly switcher: Locator
  readonly search: Locator
  readonly queryField: Locator
  readonly outcome: Locator
  readonly palette: Locator

  constructor(readonly page: Page) {
    const top = page.getByRole('banner')
    this.switcher = top.getByRole('button', { name: 'Switch client' })
    this.search = page.getByRole('search')
    this.queryField = this.search.getByRole('searchbox')
    this.outcome = page.getByRole('contentinfo').getByRole('status')
    this.palette = page.getByRole('dialog', { name: 'Commands, clients and mentions' })
  }

  async go(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()
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
    const text = (count: number) => count.toLocaleString('en')
    await expect(this.search.getByText(`${text(found)} of ${text(total)}`, { exact: true })).toBeVisible()
  }
}
