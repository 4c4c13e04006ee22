import { createTranslator, IntlErrorCode } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogues } from '../../../src/shared/messages/words-in'

function keysOf(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value as object, `${path}${name}.`),
  )
}

test.each(Object.keys(catalogues) as (keyof typeof catalogues)[])(
  'every message in %s can be read',
  (locale) => {
    let isInvalid = false
    const t = createTranslator({
      ...{ locale, messages: catalogues[locale], timeZone: 'UTC' },
      // What only lacks the values for its places is read all right.
      onError: ({ code }) => void (isInvalid ||= code === IntlErrorCode.INVALID_MESSAGE),
    }) as unknown as (key: string) => string
    const broken = keysOf(catalogues[locale]).filter((key) => {
      isInvalid = false
      t(key)
      return isInvalid
    })
    expect(broken).toEqual([])
  },
)
