import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator, type AbstractIntlMessages } from 'use-intl/core'
import type { Locale } from '@shared/model/client'
import type { Words } from '@shared/text/failure-text'
import { projectRoot } from './app'

/** What the app says in a language, by the names of its catalogue: a test must not break when a sentence gets better. */
export function wordsIn(locale: Locale): Words {
  const text = readFileSync(join(projectRoot, `src/shared/messages/${locale}.json`), 'utf8')
  const messages = JSON.parse(text) as AbstractIntlMessages
  return createTranslator({ locale, messages, timeZone: 'UTC' }) as unknown as Words
}

export const words = wordsIn('en')
