import type { Locator, Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

type Ready = 'alarmsView' | 'playbooks' | 'statements' | 'people' | 'drill'

/** Rooms, what is ready for them, and the room that is open. */
export class CrisisScreen {
  readonly views: Locator
  readonly dialog: Locator
  readonly chart: Locator
  readonly steps: Locator
  readonly outcome: Locator

  constructor(
    readonly page: Page,
    private readonly words: Words = english,
  ) {
    this.views = page.getByRole('navigation', { name: words('crisis.views') })
    this.dialog = page.getByRole('dialog')
    this.chart = page.locator('main figure').getByRole('img')
    this.steps = page.getByRole('checkbox')
    this.outcome = page.locator('footer [role=status]')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+0')
    await this.views.waitFor()
  }

  async show(view: Ready): Promise<void> {
    const name = this.words(`crisis.${view}`)
    // A count may stand behind it; a drill that is open has a name of its own behind it.
    await this.views.getByRole('link', { name: new RegExp(`^${name}( ?\\d+)?$`) }).click()
  }

  room(name: string): Locator {
    return this.page.getByRole('region', { name })
  }

  button(key: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words(key) })
  }

  field(key: string): Locator {
    return this.dialog.getByLabel(this.words(key), { exact: true })
  }

  /** Signs and does what the dialog is for. */
  async send(key: string, by?: string): Promise<void> {
    if (by !== undefined) await this.field('crisis.by').fill(by)
    await this.dialog.getByRole('button', { name: this.words(key), exact: true }).click()
  }
}
