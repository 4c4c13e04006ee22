import type { Locator, Page } from '@playwright/test'
import { words } from '../words'

type GroupName = 'overdue' | 'today' | 'week' | 'later' | 'found' | 'closed'

/** The ledger of promises: its groups, the line that is active and what can be done about it. */
export class PromisesScreen {
  readonly list: Locator
  readonly active: Locator
  readonly heading: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: words('promises.title') })
    this.active = this.list.locator('[data-active]')
    this.heading = page.getByRole('main').getByRole('banner').or(page.getByRole('main').locator('header'))
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('p')
    await this.page.getByRole('heading', { name: words('promises.title'), exact: true }).waitFor()
  }

  group(name: GroupName): Locator {
    return this.list.getByRole('group', { name: words(`promises.groups.${name}`) })
  }

  row(text: string): Locator {
    return this.list.getByRole('option').filter({ hasText: text })
  }

  field(key: string): Locator {
    return this.dialog.getByLabel(words(key))
  }
}
