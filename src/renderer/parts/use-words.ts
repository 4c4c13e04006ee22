import { useTranslations } from 'use-intl'
import type { Words } from '@shared/text/failure-text'

/** The whole catalogue, for words whose key comes from the engine. */
export function useWords(): Words {
  return useTranslations() as unknown as Words
}
