import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { locales } from '@shared/model/client'
import { Button } from '../../../ui/button'
import { crisisQueries } from '../../crisis/queries'
import styles from './desk.module.css'

interface StatementChoicesProps {
  client: string
  lang: string | null
  onTake: (text: string) => void
}

/** As long as a room is open: what somebody approved to be said, in the language of the customer. */
export function StatementChoices({ client, lang, onTake }: StatementChoicesProps) {
  const t = useTranslations('desk')
  const spoken = locales.find((locale) => locale === lang) ?? 'en'
  const { data: rooms } = useQuery(crisisQueries.list(client))
  const isInCrisis = rooms?.open.some(({ isDrill }) => !isDrill) === true
  const asked = { enabled: isInCrisis }
  const { data: statements = [] } = useQuery({ ...crisisQueries.statements(client, spoken), ...asked })
  const { data: playbooks = [] } = useQuery({ ...crisisQueries.playbooks(client, spoken), ...asked })
  const nameOf = (name: string) => playbooks.find(({ kind }) => kind === name)?.name ?? name
  const approved = statements.flatMap(({ name, langs: { [spoken]: version } }) =>
    version && version.approvedAt !== null ? [{ name, text: version.text }] : [],
  )
  if (!isInCrisis || approved.length === 0) return null
  return (
    <ul className={styles.templates} aria-label={t('statements')}>
      {approved.map(({ name, text }) => (
        <li key={name}>
          <Button onPress={() => onTake(text)}>{t('statement', { name: nameOf(name), lang: spoken })}</Button>
          <p dir="auto" lang={spoken}>
            {text.slice(0, 160)}
          </p>
        </li>
      ))}
    </ul>
  )
}
