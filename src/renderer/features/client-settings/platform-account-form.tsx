import { useCallback, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { AccountState } from '@shared/model/account'
import type { Events } from '@shared/contract/events'
import type { FormValues } from '@shared/model/form-field'
import { FailureNotice } from '../../parts/failure-notice'
import { FormFields } from '../../parts/form-fields'
import { sayOutcome } from '../../parts/outcome'
import { useKindWords } from '../../parts/use-kind-words'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useCheckAccount, useRemoveAccount, useSaveAccount, useSignedIn, useSignIn } from './account-queries'
import styles from './client-settings.module.css'

interface PlatformAccountFormProps {
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
    save.mutate({ values, secrets: typed }, { onSuccess: kept })
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

function AccountActions({ client, account: { kind, values, signsInByBrowser } }: PlatformAccountFormProps) {
  const t = useTranslations('accounts')
  const check = useCheckAccount(client, kind)
  const remove = useRemoveAccount(client, kind)
  const [isWaiting, setWaiting] = useState(false)
  const signIn = useSignIn(client, kind)
  const hear = useCallback(
    ({ outcome, words }: Events['signedIn']) => {
      setWaiting(false)
      sayOutcome({ text: t(`signedIn.${outcome}`, { words }) })
    },
    [t],
  )
  useSignedIn(client, kind, hear)
  const error = check.error ?? remove.error ?? signIn.error
  return (
    <>
      {error && <FailureNotice error={error} />}
      <div className={styles.accountEnd}>
        <Button type="submit">{t('keep')}</Button>
        {values !== null && signsInByBrowser && (
          <Button
            isDisabled={isWaiting}
            onPress={() => signIn.mutate(undefined, { onSuccess: () => setWaiting(true) })}
          >
            {t(isWaiting ? 'signingIn' : 'signIn')}
          </Button>
        )}
        {values !== null && (
          <>
            <Button
              isDisabled={check.isPending}
              onPress={() =>
                check.mutate(undefined, {
                  onSuccess: ({ name }) => sayOutcome({ text: t('checked', { name }) }),
                })
              }
            >
              {t(check.isPending ? 'checking' : 'check')}
            </Button>
            <Button
              look="bare"
              onPress={() =>
                remove.mutate(undefined, { onSuccess: () => sayOutcome({ text: t('removed') }) })
              }
            >
              {t('remove')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
