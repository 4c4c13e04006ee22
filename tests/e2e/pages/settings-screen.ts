import type { Page } from '@playwright/test'

export class SettingsScreen {
  constructor(readonly page: Page) {}

  async choose(setting: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: setting }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }
}
