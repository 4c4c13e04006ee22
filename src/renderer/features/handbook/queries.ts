import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '@shared/model/client'
import { handbookOf } from './handbook'

/** Loaded when it is first opened: at a start nobody waits for it. */
function load(locale: Locale) {
  switch (locale) {
    case 'en':
      return import('./texts-en')
    case 'es':
      return import('./texts-es')
    case 'ro':
      return import('./texts-ro')
  }
}

export const handbookQueries = {
  of: (locale: Locale) =>
    queryOptions({
      queryKey: ['handbook', locale],
      queryFn: async () => {
        const { texts, pictures } = await load(locale)
        return handbookOf(texts, pictures)
      },
    }),
}
