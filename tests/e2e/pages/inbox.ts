import type { Locator, Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

/** Views, list and detail of one client. */
export class Inbox {
  readonly list: Locator
  readonly rows: Locator
  readonly active: Locator
  readonly views: Locator
  readonly detail: Locator
  /** Who wrote the opened mention. */
  readonly author: Locator
  /** The text of the opened mention, where it stands in its conversation. */
  readonly text: Locator

  constructor(
    readonly page: Page,
    private readonly words: Words = english,
  ) {
    this.list = page.getByRole('listbox', { name: words('inbox.listLabel') })
    this.rows = this.list.getByRole('option')
    this.active = this.list.getByRole('option', { selected: true })
    this.views = page.getByRole('navigation', { name: words('inbox.viewsLabel') })
    this.detail = page.getByRole('article', { name: words('detail.label') })
    this.author = this.detail.getByRole('region').getByRole('heading').first()
    this.text = this.detail.locator('li[aria-current=true] blockquote')
  }

  /** From the cases, where a client is entered, to all mentions. */
  async showAll(): Promise<void> {
    await this.view(this.words('inbox.views.all')).click()
    await this.rows.first().waitFor()
  }

  /** A fact of the opened mention by the name that its label has in the catalogue. */
  fact(name: string): Locator {
    return this.detail
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: this.words(`detail.${name}`) }) })
      .locator('dd')
  }

  /** Opens the filters, turns one on or off, and closes them again. */
  async toggleFilter(group: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('filter.filter'), exact: true }).click()
    const filters = this.page.getByRole('dialog', { name: this.words('filter.filter') })
    await filters
      .getByLabel(this.words(`filter.fields.${group}`), { exact: true })
      .getByText(option, { exact: true })
      .click()
    await this.page.keyboard.press('Escape')
    await filters.waitFor({ state: 'hidden' })
  }

  /** How many are behind an entry of the views pane. */
  view(name: string): Locator {
    return this.views.getByRole('link', { name })
  }
}
