import type { Locator, Page } from '@playwright/test'
import type { Words } from '@shared/text/failure-text'
import { words as english } from '../words'

/** The handbook: the field that searches it, the tasks that were found, the text of the open one. */
export class HandbookScreen {
  readonly tasks: Locator
  readonly search: Locator
  readonly entries: Locator
  readonly text: Locator
  readonly title: Locator
  readonly picture: Locator

  constructor(
    readonly page: Page,
    words: Words = english,
  ) {
    this.tasks = page.getByRole('navigation', { name: words('handbook.tasks') })
    this.search = this.tasks.getByRole('textbox', { name: words('handbook.search') })
    this.entries = this.tasks.getByRole('link')
    // While another screen still stands there, its articles are not the handbook's.
    this.text = page.getByRole('main').filter({ has: this.tasks }).getByRole('article')
    this.title = this.text.getByRole('heading', { level: 2 })
    this.picture = this.text.getByRole('img')
  }
}
