import type { Locator, Page } from '@playwright/test'

/** All clients of the workspace. */
export class ClientsScreen {
  constructor(readonly page: Page) {}

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name })
  }
}
