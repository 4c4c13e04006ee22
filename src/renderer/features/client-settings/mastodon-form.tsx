import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { MastodonAccount, type SecretPlace } from '@shared/model/sending'
import { TextInput } from '../../ui/field'
import { AccountForm } from './account-form'

interface MastodonFormProps {
  client: string
  held: MastodonAccount | null
  place: SecretPlace
}

/** The account on Mastodon, or on an instance that speaks its language, that answers for this client. */
export function MastodonForm({ client, held, place }: MastodonFormProps) {
  const t = useTranslations('clientSettings.sending')
  const [instance, setInstance] = useState(held?.instance ?? '')
  const read = () => {
    const { data } = MastodonAccount.safeParse({ instance })
    return data ? { mastodon: data } : null
  }
  return (
    <AccountForm {...{ client, place, read }} account="mastodon" isThere={held !== null}>
      <TextInput label={t('instance')} value={instance} hint={t('instanceHint')} onChange={setInstance} />
    </AccountForm>
  )
}
