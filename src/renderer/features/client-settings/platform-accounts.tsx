import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { accountQueries } from '../../parts/account-queries'
import { FailureNotice } from '../../parts/failure-notice'
import { useKindWords } from '../../parts/use-kind-words'
import { Choice } from '../../ui/field'
import { PlatformAccountForm } from './platform-account-form'

/** The accounts that the client has at platforms, and a way to another one. */
export function PlatformAccounts({ client }: { client: string }) {
  const t = useTranslations('accounts')
  const words = useKindWords()
  const { data, error } = useQuery(accountQueries.list(client))
  const [begun, setBegun] = useState<readonly string[]>([])
  if (error) return <FailureNotice error={error} />
  if (!data) return null
  const isShown = ({ kind, values }: (typeof data)[number]) => values !== null || begun.includes(kind)
  const others = data.filter((account) => !isShown(account))
  const options = others.map(({ kind }) => ({ value: kind, text: words('accounts.kinds', kind).name }))
  return (
    <>
      {data.filter(isShown).map((account) => (
        <PlatformAccountForm key={account.kind} client={client} account={account} />
      ))}
      {others.length > 0 && (
        <Choice
          label={t('add')}
          value=""
          placeholder={t('choose')}
          options={options.toSorted((a, b) => a.text.localeCompare(b.text))}
          onChange={(kind) => setBegun([...begun, kind])}
        />
      )}
    </>
  )
}
