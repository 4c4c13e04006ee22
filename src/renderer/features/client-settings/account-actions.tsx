import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Events } from '@shared/contract/events'
import type { AccountState } from '@shared/model/account'
import { networkName, ownNetwork } from '@shared/model/own-network'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { OwnNetworkOffer } from '../../parts/own-network-offer'
import { Button } from '../../ui/button'
import { useCheckAccount, useRemoveAccount, useSaveAccount, useSignedIn, useSignIn } from './account-queries'
import styles from './client-settings.module.css'

/** What can be done with an account that is kept: sign in, prove it, take it away. */
export function AccountActions({
  client,
  account: { kind, values, signsInByBrowser },
}: {
  client: string
  account: AccountState
}) {
  const save = useSaveAccount(client, kind)
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
  const tryIt = () =>
    check.mutate(undefined, { onSuccess: ({ name }) => sayOutcome({ text: t('checked', { name }) }) })
  const error = check.error ?? remove.error ?? signIn.error
  return (
    <>
      {error && <FailureNotice error={error} />}
      <OwnNetworkOffer
        error={check.error}
        onTake={() => {
          const own = { ...values, [networkName]: ownNetwork }
          save.mutate({ values: own, secrets: {} }, { onSuccess: tryIt })
        }}
      />
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
            <Button isDisabled={check.isPending} onPress={tryIt}>
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
