import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

/** The screen of reports: its form, its list and the report that is open. */
export class ReportsScreen {
  readonly paper: Locator
  readonly form: Locator

  constructor(
    readonly page: Page,
    private readonly words: Words = english,
  ) {
    this.paper = page.locator('article[data-paper]')
    this.form = page.getByRole('form', { name: words('reports.form') })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('r')
    await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true })
  }

  /** The form of a new report over some days. */
  async begin(from: string, to: string): Promise<void> {
    await this.button('reports.new').click()
    await this.choose('reports.period', this.words('analytics.periods.custom'))
    await this.fillDay('analytics.from', from)
    await this.fillDay('analytics.to', to)
  }

  async choose(label: string, option: string): Promise<void> {
    await this.form.getByRole('button', { name: this.words(label) }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  async make(): Promise<void> {
    await this.button('reports.make').click()
    await expect(this.paper).toBeVisible()
  }

  async approve(by: string): Promise<void> {
    await this.button('reports.approve').click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(this.words('reports.by')).fill(by)
    await dialog.getByRole('button', { name: this.words('reports.approve') }).click()
    await expect(dialog).toBeHidden()
  }

  private async fillDay(label: string, day: string): Promise<void> {
    await this.form.getByLabel(this.words(label), { exact: true }).fill(day)
  }
}
