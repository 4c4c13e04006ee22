import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { MailAccount, mailSecurities, type MailSecurity, type SecretPlace } from '@shared/model/sending'
import { Choice, TextInput } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { MailAccountForm } from './mail-account-form'
import styles from './client-settings.module.css'

interface MailFormProps {
  client: string
  held: MailAccount | null
  place: SecretPlace
}

const usualPorts: Record<MailSecurity, number> = { tls: 465, starttls: 587, none: 25 }
const empty: MailAccount = { host: '', port: 465, security: 'tls', user: '', from: '', name: '' }

/** The mail server that takes this client's answers. */
export function MailForm({ client, held, place }: MailFormProps) {
  const t = useTranslations('clientSettings.sending')
  const [account, setAccount] = useState(held ?? empty)
  const set = (changes: Partial<MailAccount>) => setAccount({ ...account, ...changes })
  const text = (name: 'host' | 'user' | 'from' | 'name', hint?: string) => (
    <TextInput
      label={t(name)}
      value={account[name]}
      hint={hint}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const read = () => {
    const { data } = MailAccount.safeParse(account)
    return data ?? null
  }
  return (
    <MailAccountForm {...{ client, place, read }} isThere={held !== null}>
      <div className={styles.accountPair}>
        {text('from')}
        {text('name')}
      </div>
      <div className={styles.accountServer}>
        {text('host')}
        <Choice
          label={t('security')}
          value={account.security}
          options={mailSecurities.map((value) => ({ value, text: t(`securities.${value}`) }))}
          onChange={(security) => set({ security, port: usualPorts[security] })}
        />
        <TextInput
          label={t('port')}
          value={account.port > 0 ? String(account.port) : ''}
          onChange={(digits) => set({ port: Number(digits.replace(/\D/g, '').slice(0, 5)) })}
        />
      </div>
      {account.security === 'none' && <Notice tone="warn" title={t('openLine')} />}
      {text('user', t('userHint'))}
    </MailAccountForm>
  )
}
