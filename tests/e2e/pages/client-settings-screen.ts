import { expect, type Locator, type Page } from '@playwright/test'
import { words } from '../words'
import { Frame } from './frame'

/** Hours, answer times and notices of one client. */
export class ClientSettingsScreen {
  readonly neverOpen: Locator

  constructor(readonly page: Page) {
    this.neverOpen = page.getByRole('alert').filter({ hasText: words('clientSettings.neverOpenTitle') })
  }

  async open(): Promise<void> {
    await new Frame(this.page).run(words('commands.client-settings'))
    await expect(this.page.getByRole('heading', { name: words('clientSettings.title') })).toBeVisible()
  }

  day(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  /** Types into a field and leaves it, as the settings are kept then. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await field.press('Tab')
  }

  minutes(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }
}
