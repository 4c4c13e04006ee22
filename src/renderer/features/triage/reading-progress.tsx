import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readingKey } from '../../query-client'
import { Progress } from '../../ui/progress'
import styles from './triage.module.css'

/** How far the mentions are read again, as long as they are. */
export function ReadingProgress({ client }: { client: string }) {
  const t = useTranslations('triage')
  const { data: reading } = useQuery<{ done: number; total: number } | null>({
    queryKey: readingKey(client),
    queryFn: () => null,
  })
  if (!reading || reading.done >= reading.total) return null
  return (
    <span className={styles.reading}>
      {t('reading', reading)}
      <Progress label={t('reading', reading)} {...reading} />
    </span>
  )
}
