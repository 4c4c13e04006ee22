import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { words } from '../words'

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
    this.preview = page.getByRole('region', { name: words('import.preview') })
    this.failure = page.getByRole('main').getByRole('alert')
    this.start = page.getByRole('main').getByRole('button', { name: 'Ctrl Enter' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+O')
    await expect(this.page.getByText(words('import.dropTitle'))).toBeVisible()
  }

  async choose(app: ElectronApplication, path: string): Promise<void> {
    await chooseInDialog(app, path)
    await this.page.getByRole('button', { name: words('import.choose') }).click()
  }

  /** Drops a file of the disk on the screen, by the events that the browser itself makes of a drag. */
  async drop(path: string): Promise<void> {
    const box = await this.page.getByText(words('import.dropTitle')).boundingBox()
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
    return this.page.getByRole('button', { name: words('import.becomesFor', { column: name }) })
  }

  /** Lets a column become a field, or `leave-out`. */
  async map(column: string, field: string): Promise<void> {
    await this.column(column).click()
    const name = fieldName(field)
    await this.page.getByRole('option', { name, exact: true }).click()
    await expect(this.column(column)).toContainText(name)
  }

  /** Waits for a count of the preview, such as "9,997 new". */
  async expectCount(kind: 'new' | 'known' | 'revised' | 'twice' | 'rejected', count: number): Promise<void> {
    await expect(this.preview.locator(`[data-kind=${kind}] b`)).toHaveText(count.toLocaleString('en'))
  }

  /** Waits until an import has ended with so many mentions added. */
  async expectAdded(count: number): Promise<void> {
    const title = words('import.doneTitle', { count, shown: count.toLocaleString('en') })
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible({ timeout: 120_000 })
  }

  /** A figure of the report after an import. */
  figure(name: 'read' | 'added' | 'revised' | 'duplicate' | 'rejected'): Locator {
    return this.page
      .locator('dl > div')
      .filter({
        has: this.page.locator('dt', { hasText: new RegExp(`^${words(`import.figures.${name}`)}$`) }),
      })
      .locator('dd')
  }

  async toInbox(): Promise<void> {
    await this.page.getByRole('button', { name: words('import.toInbox') }).click()
  }
}

/** What a column becomes, as the drop-down says it. */
export function fieldName(field: string): string {
  return field === 'leave-out' ? words('import.leaveOut') : words(`import.fields.${field}`)
}
