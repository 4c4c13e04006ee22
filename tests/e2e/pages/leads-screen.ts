import type { Locator, Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

/** The list of leads, the one that is open, and its message. */
export class LeadsScreen {
  readonly list: Locator
  readonly rows: Locator
  readonly active: Locator
  readonly views: Locator
  readonly pane: Locator
  readonly message: Locator
  readonly review: Locator
  readonly dialog: Locator
  readonly outcome: Locator

  constructor(
    readonly page: Page,
    private readonly words: Words = english,
  ) {
    this.list = page.getByRole('listbox', { name: words('leads.title') })
    this.rows = this.list.getByRole('option')
    this.active = this.list.getByRole('option', { selected: true })
    this.views = page.getByRole('navigation', { name: words('leads.viewsLabel') })
    this.pane = page.getByRole('article', { name: words('leads.label') })
    this.message = this.pane.getByRole('textbox', { name: words('leads.message.title') })
    this.review = this.pane.getByRole('group', { name: words('leads.message.review') })
    this.dialog = page.getByRole('dialog')
    this.outcome = page.locator('footer [role=status]')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('l')
    await this.rows.first().waitFor()
    // What keys do is done with the lead that is open beside the list.
    await this.pane.getByRole('heading').first().waitFor()
  }

  view(name: string): Locator {
    return this.views.getByRole('link', { name: this.words(`leads.views.${name}`), exact: false })
  }

  async count(name: string): Promise<number> {
    return Number((await this.view(name).locator('b').innerText()).replace(/\D/g, ''))
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }
}
