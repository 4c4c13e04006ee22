import { useTranslations } from 'use-intl'
import type { MentionDetail } from '@shared/model/mention-view'
import { useCommand } from '../../commands/command-registry'
import { sayOutcome } from '../../parts/outcome'

/** Copies what somebody wrote, with their name. */
export function useCopyQuote(mention: MentionDetail | undefined): void {
  const t = useTranslations('inbox')
  const copy = ({ text, authorName }: MentionDetail) => {
    void navigator.clipboard.writeText(`“${text}” — ${authorName ?? ''}`)
    sayOutcome({ text: t('copied') })
  }
  useCommand('copy-quote', mention && (() => copy(mention)))
}
