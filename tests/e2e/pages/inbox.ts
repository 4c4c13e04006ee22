import type { Locator, Page } from '@playwright/test'

/** Views, list and detail of one client. */
export class Inbox {
  readonly list: Locator
  readonly rows: Locator
  readonly active: Locator
  readonly views: Locator
  readonly detail: Locator
  /** The text of the opened mention, where it stands in its conversation. */
  readonly text: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Mentions' })
    this.rows = this.list.getByRole('option')
    this.active = this.list.getByRole('option', { selected: true })
    this.views = page.getByRole('navigation', { name: 'Views' })
    this.detail = page.getByRole('article', { name: 'Mention' })
    this.text = this.detail.locator('li[aria-current=true] blockquote')
  }

  fact(name: string): Locator {
    return this.detail.locator('dl > div').filter({ has: this.page.locator('dt', { hasText: name }) }).locator('dd')
  }

  /** Opens the filters, turns one on or off, and closes them again. */
  async toggleFilter(group: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter', exact: true }).click()
    const filters = this.page.getByRole('dialog', { name: 'Filter' })
    await filters.getByLabel(group, { exact: true }).getByText(option, { exact: true }).click()
    await this.page.keyboard.press('Escape')
    await filters.waitFor({ state: 'hidden' })
  }

  /** How many are behind an entry of the views pane. */
  view(name: string): Locator {
    return this.views.getByRole('link', { name })
  }
}
