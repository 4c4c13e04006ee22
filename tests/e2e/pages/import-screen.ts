import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'

/** Lets the next file dialogs of the system answer with this file, as if the user had chosen it there. */
export async function chooseInDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** From a file to mentions. */
export class ImportScreen {
  readonly preview: Locator
  readonly failure: Locator
  readonly start: Locator

  constructor(readonly page: Page) {
    this.preview = page.getByRole('region', { name: 'How it will look' })
    this.failure = page.getByRole('main').getByRole('alert')
    this.start = page.getByRole('button', { name: /^(Import .*rows?|Import all rows|Nothing to import)/ })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+O')
    await expect(this.page.getByText('Drop a file here')).toBeVisible()
  }

  async choose(app: ElectronApplication, path: string): Promise<void> {
    await chooseInDialog(app, path)
    await this.page.getByRole('button', { name: 'Choose a file' }).click()
  }

  /** Drops a file of the disk on the screen, by the events that the browser itself makes of a drag. */
  async drop(path: string): Promise<void> {
    const box = await this.page.getByText('Drop a file here').boundingBox()
    if (!box) throw new Error('there is nothing to drop on')
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: box.x, y: box.y, data })
    }
    await session.detach()
  }

  /** The drop-down that says what a column becomes. */
  column(name: string): Locator {
    return this.page.getByRole('button', { name: `${name} becomes` })
  }

  async map(column: string, field: string): Promise<void> {
    await this.column(column).click()
    await this.page.getByRole('option', { name: field, exact: true }).click()
    await expect(this.column(column)).toContainText(field)
  }

  /** A count of the preview, such as "9,997 new". */
  counted(text: string): Locator {
    return this.preview.getByText(text, { exact: true })
  }

  /** A figure of the report after an import. */
  figure(name: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
      .locator('dd')
  }

  async toInbox(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go to the inbox' }).click()
  }
}
