import { useTranslations } from 'use-intl'
import { DeliveryMail } from '@shared/model/report-delivery'
import { TextInput } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { TextArea } from '../../ui/text-area'

export interface MailDraft {
  to: string
  subject: string
  text: string
}

/** Who gets a report by mail, and the words beside it. */
export function MailFields({
  draft,
  sender,
  onChange,
}: {
  draft: MailDraft
  /** Whose mails they are; null where the client has no mail account. */
  sender: string | null
  onChange: (draft: MailDraft) => void
}) {
  const t = useTranslations('reports.delivery')
  const isMailed = draft.to.trim() !== ''
  return (
    <>
      <TextInput
        label={t('to')}
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        hint={sender === null ? t('toHint') : t('toHintFrom', { sender })}
        error={mailIn(draft) === undefined ? t('badTo') : undefined}
      />
      {isMailed && sender === null && <Notice tone="warn" title={t('noSender')} />}
      {isMailed && (
        <>
          <TextInput
            label={t('subject')}
            value={draft.subject}
            onChange={(subject) => onChange({ ...draft, subject: subject.slice(0, 200) })}
            hint={t('wordsHint')}
          />
          <TextArea
            label={t('text')}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text: text.slice(0, 5000) })}
          />
        </>
      )}
    </>
  )
}

/** What is to be kept: null without an address, undefined where one of them is none. */
export function mailIn({ to, subject, text }: MailDraft): DeliveryMail | null | undefined {
  const addresses = [...new Set(to.split(/[\s,;]+/).filter((part) => part !== ''))]
  if (addresses.length === 0) return null
  return DeliveryMail.safeParse({ to: addresses, subject, text }).data
}
