import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { Locale } from '@shared/model/client'
import type { Words } from '@shared/text/failure-text'
import { callEngine } from './engine'
import { Cases } from './pages/cases'
import { wordsIn } from './words'

/** What a picture needs to get to its screen, in the language of the handbook. */
export interface Scene {
  app: ElectronApplication
  page: Page
  folder: string
  locale: Locale
  say: Words
  cases: Cases
  button: (key: string) => Locator
  press: (...keys: string[]) => Promise<void>
  find: (query: string) => Promise<void>
  client: () => Promise<string>
}

export async function sampleOf(page: Page) {
  return (await callEngine(page, 'client.list', {})).find(({ isSample }) => isSample)
}

export function sceneOf(app: ElectronApplication, page: Page, folder: string, locale: Locale): Scene {
  const say = wordsIn(locale)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    ...{ app, page, folder, locale, say, press },
    cases: new Cases(page, say),
    button: (key) => page.getByRole('button', { name: say(key) }).first(),
    find: async (query) => {
      await press('/')
      await page.getByRole('search').getByRole('combobox').fill(query)
      await press('Enter')
    },
    client: async () => (await sampleOf(page))?.id ?? '',
  }
}
