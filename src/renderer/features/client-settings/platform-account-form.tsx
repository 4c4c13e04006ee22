import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { AccountState } from '@shared/model/account'
import type { FormValues } from '@shared/model/form-field'
import { networkIn } from '@shared/model/own-network'
import { FailureNotice } from '../../parts/failure-notice'
import { FormFields } from '../../parts/form-fields'
import { sayOutcome } from '../../parts/outcome'
import { useKindWords } from '../../parts/use-kind-words'
import { Notice } from '../../ui/notice'
import { AccountActions } from './account-actions'
import { useSaveAccount } from './account-queries'
import styles from './client-settings.module.css'

export interface PlatformAccountFormProps {
  client: string
  account: AccountState
}

/** An account at one platform: what it asks for, its keys, which are never shown again, and the way through the browser. */
export function PlatformAccountForm({ client, account }: PlatformAccountFormProps) {
  const { kind, fields, secrets, held, place } = account
  const t = useTranslations('accounts')
  const words = useKindWords()('accounts.kinds', kind)
  const [values, setValues] = useState<FormValues>(account.values ?? {})
  const [typed, setTyped] = useState<FormValues>({})
  const save = useSaveAccount(client, kind)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kept = () => {
      setTyped({})
      sayOutcome({ text: t('kept') })
    }
    const own = networkIn(account.values ?? {})
    save.mutate({ values: { ...values, ...own }, secrets: typed }, { onSuccess: kept })
  }
  return (
    <form className={styles.account} onSubmit={submit} aria-label={words.name}>
      <h3>{words.name}</h3>
      <p className={styles.guide}>
        {t(account.platforms.length > 0 ? 'answers' : 'reads')}. {words.find('guide')}
      </p>
      {save.error && <FailureNotice error={save.error} />}
      {place === 'session' && <Notice tone="warn" title={t('session')} />}
      <FormFields fields={fields} values={values} words={words} onChange={setValues} />
      <FormFields
        fields={secrets}
        values={typed}
        words={words}
        onChange={setTyped}
        hintFor={({ name }) => t(held.includes(name) ? 'held' : 'notHeld')}
      />
      <AccountActions client={client} account={account} />
    </form>
  )
}
