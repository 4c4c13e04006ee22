import type { Locator, Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

/** The queue of cases, the one that is open, and what is said of the last act. */
export class Cases {
  readonly list: Locator
  readonly rows: Locator
  readonly active: Locator
  readonly views: Locator
  readonly pane: Locator
  readonly story: Locator
  readonly person: Locator
  readonly outcome: Locator
  readonly dialog: Locator

  constructor(
    readonly page: Page,
    private readonly words: Words = english,
  ) {
    this.list = page.getByRole('listbox', { name: words('cases.listLabel') })
    this.rows = this.list.getByRole('option')
    this.active = this.list.getByRole('option', { selected: true })
    this.views = page.getByRole('navigation', { name: words('inbox.viewsLabel') })
    this.pane = page.getByRole('article', { name: words('cases.label') })
    this.story = this.pane.getByRole('list', { name: words('saga.label') })
    this.person = this.pane.locator('[data-home]').getByRole('heading').first()
    this.outcome = page.locator('footer [role=status]')
    this.dialog = page.getByRole('dialog')
  }

  /** How many cases wait in a queue, as the views pane says. */
  async count(
    queue: 'unanswered' | 'new' | 'waiting' | 'promised' | 'snoozed' | 'resolved',
  ): Promise<number> {
    const link = this.views.getByRole('link', { name: this.words(`inbox.caseQueues.${queue}`) })
    return Number((await link.locator('b').innerText()).replace(/\D/g, ''))
  }

  async go(queue: 'unanswered' | 'new' | 'waiting' | 'promised' | 'snoozed' | 'resolved'): Promise<void> {
    await this.views.getByRole('link', { name: this.words(`inbox.caseQueues.${queue}`) }).click()
  }

  /** A value of the facts line by the name that its label has in the catalogue. */
  fact(key: string): Locator {
    return this.pane
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: this.words(key) }) })
      .locator('dd')
  }
}
