import { useTranslations } from 'use-intl'

/** The catalogue as it is seen where keys are put together from what the engine tells. */
interface AnyWords {
  (key: string): string
  has: (key: string) => boolean
}

export interface KindWords {
  name: string
  /** The words under a key of this kind; undefined where its catalogue has none. */
  find: (key: string) => string | undefined
}

/** The words of a kind of source or account: the engine names the kinds, the catalogues say what they are called. */
export function useKindWords(): (space: 'connectors' | 'accounts.kinds', kind: string) => KindWords {
  const t = useTranslations() as unknown as AnyWords
  return (space, kind) => {
    const find = (key: string) => {
      const full = `${space}.${kind}.${key}`
      return t.has(full) ? t(full) : undefined
    }
    return { name: find('name') ?? kind, find }
  }
}
