import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useKindWords } from '../../parts/use-kind-words'
import { Button } from '../../ui/button'
import { clientQueries } from '../clients/queries'
import { sourceQueries } from './queries'
import styles from './sources.module.css'

interface SourceSuggestionsProps {
  client: string
  /** A kind, and the words to begin with. */
  onTake: (kind: string, words: string) => void
}

/** Where anybody may look for the client's name: a beginning for who has no source yet. */
export function SourceSuggestions({ client, onTake }: SourceSuggestionsProps) {
  const t = useTranslations('sources')
  const words = useKindWords()
  const { data: kinds = [] } = useQuery(sourceQueries.kinds())
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [brand] = subjects
  const open = kinds.filter(
    ({ access, fields }) =>
      access === 'open' && fields.every(({ name, isRequired }) => name === 'words' || !isRequired),
  )
  if (!brand || open.length === 0) return null
  const wanted = brand.name.includes(' ') ? `"${brand.name}"` : brand.name
  return (
    <div className={styles.suggestions}>
      <p>{t('suggest')}</p>
      {open.map(({ kind }) => (
        <Button key={kind} onPress={() => onTake(kind, wanted)}>
          {t('suggestion', { kind: words('connectors', kind).name, words: wanted })}
        </Button>
      ))}
    </div>
  )
}
