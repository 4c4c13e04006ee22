import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { SourceForm } from '@shared/model/source'
import { runCommand } from '../../commands/command-registry'
import { accountQueries } from '../../parts/account-queries'
import { useKindWords } from '../../parts/use-kind-words'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './sources.module.css'

interface AccountNeededProps {
  client: string
  form: SourceForm
  onClose: () => void
}

/** Says where the account is missing that this kind of source is read with, and leads to it. */
export function AccountNeeded({ client, form, onClose }: AccountNeededProps) {
  const t = useTranslations('addSource')
  const kindWords = useKindWords()
  const { data: accounts } = useQuery(accountQueries.list(client))
  const account = accounts?.find(({ kind }) => kind === form.account)
  if (!account || (account.values !== null && account.place !== 'none')) return null
  const { name } = kindWords('accounts.kinds', account.kind)
  const toAccount = (
    <Button
      onPress={() => {
        onClose()
        runCommand('client-settings')
      }}
    >
      {t('toAccount')}
    </Button>
  )
  if (!form.isAccountOptional)
    return <Notice tone="warn" title={t('noAccount', { name })} actions={toAccount} />
  return (
    <p className={styles.optional}>
      {t('optionalAccount')} {toAccount}
    </p>
  )
}
