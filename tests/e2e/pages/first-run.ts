import { expect, type Locator, type Page } from '@playwright/test'
import { words } from '../words'
import { Cases } from './cases'
import { Inbox } from './inbox'

/** The first screen of an empty workspace. */
export class FirstRun {
  readonly sample: Locator
  readonly newClient: Locator

  constructor(readonly page: Page) {
    this.sample = page.getByRole('button', { name: words('firstRun.sample') })
    this.newClient = page.getByRole('button', { name: words('firstRun.client') })
  }

  /** Into the inbox of the sample client, with all its mentions on the screen. */
  async trySample(): Promise<Inbox> {
    await this.sample.click()
    const inbox = new Inbox(this.page)
    await inbox.showAll()
    await expect(inbox.rows.first()).toBeVisible()
    return inbox
  }

  /** Into the queue of the sample client's cases. */
  async trySampleCases(): Promise<Cases> {
    await this.sample.click()
    const cases = new Cases(this.page)
    await expect(cases.rows.first()).toBeVisible()
    return cases
  }

  /** Into the empty inbox of a client of its own. */
  async startClient(name: string, competitors = ''): Promise<Inbox> {
    await this.newClient.click()
    const dialog = this.page.getByRole('dialog', { name: words('newClient.title') })
    await dialog.getByLabel(words('newClient.name')).fill(name)
    await dialog.getByLabel(words('newClient.competitors')).fill(competitors)
    await dialog.getByRole('button', { name: words('newClient.create') }).click()
    await expect(dialog).toBeHidden()
    await expect(this.page.getByText(words('inbox.nothingYet'))).toBeVisible()
    return new Inbox(this.page)
  }
}
