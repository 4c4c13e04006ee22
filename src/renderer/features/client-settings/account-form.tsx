import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AccountKind, SecretPlace, SendingAccounts } from '@shared/model/sending'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { TextInput } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './client-settings.module.css'
import { useSaveAccount } from './sending-queries'

interface AccountFormProps {
  client: string
  account: AccountKind
  place: SecretPlace
  isThere: boolean
  /** What is to be kept; null where it is not complete. */
  read: () => Partial<SendingAccounts> | null
  children: ReactNode
}

/** What the forms of all accounts share: the password, which is never shown again, and where it is kept. */
export function AccountForm({ client, account, place, isThere, read, children }: AccountFormProps) {
  const t = useTranslations('clientSettings.sending')
  const save = useSaveAccount(client)
  const [secret, setSecret] = useState('')
  const [isBad, setBad] = useState(false)
  const keep = (accounts: Partial<SendingAccounts>, said: string) =>
    save.mutate(
      { accounts, account, secret },
      {
        onSuccess: () => {
          setSecret('')
          sayOutcome({ text: said })
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const accounts = read()
    setBad(accounts === null)
    if (accounts) keep(accounts, t('saved'))
  }
  return (
    <form className={styles.account} onSubmit={submit} aria-label={t(account)}>
      <h3>{t(account)}</h3>
      {save.error && <FailureNotice error={save.error} />}
      {isBad && <Notice tone="warn" title={t('incomplete')} />}
      {place === 'session' && <Notice tone="warn" title={t('sessionOnly')} />}
      {children}
      <TextInput
        isSecret
        label={t(`secret.${account}`)}
        value={secret}
        hint={t(`places.${place}`)}
        onChange={setSecret}
      />
      <div className={styles.accountEnd}>
        <Button type="submit">{t('save')}</Button>
        {isThere && (
          <Button look="bare" onPress={() => keep({ [account]: null }, t('removed'))}>
            {t('remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
