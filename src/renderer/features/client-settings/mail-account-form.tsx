import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { MailAccount, SecretPlace } from '@shared/model/sending'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { TextInput } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './client-settings.module.css'
import { useSaveMailAccount } from './sending-queries'

interface MailAccountFormProps {
  client: string
  place: SecretPlace
  isThere: boolean
  /** What is to be kept; null where it is not complete. */
  read: () => MailAccount | null
  children: ReactNode
}

/** The frame of the mail account: its password, which is never shown again, and where that is kept. */
export function MailAccountForm({ client, place, isThere, read, children }: MailAccountFormProps) {
  const t = useTranslations('clientSettings.sending')
  const save = useSaveMailAccount(client)
  const [secret, setSecret] = useState('')
  const [isBad, setBad] = useState(false)
  const keep = (mail: MailAccount | null, said: string) =>
    save.mutate(
      { mail, secret },
      {
        onSuccess: () => {
          setSecret('')
          sayOutcome({ text: said })
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const mail = read()
    setBad(mail === null)
    if (mail) keep(mail, t('saved'))
  }
  return (
    <form className={styles.account} onSubmit={submit} aria-label={t('mail')}>
      <h3>{t('mail')}</h3>
      {save.error && <FailureNotice error={save.error} />}
      {isBad && <Notice tone="warn" title={t('incomplete')} />}
      {place === 'session' && <Notice tone="warn" title={t('sessionOnly')} />}
      {children}
      <TextInput
        isSecret
        label={t('secret')}
        value={secret}
        hint={t(`places.${place}`)}
        onChange={setSecret}
      />
      <div className={styles.accountEnd}>
        <Button type="submit">{t('save')}</Button>
        {isThere && (
          <Button look="bare" onPress={() => keep(null, t('removed'))}>
            {t('remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
