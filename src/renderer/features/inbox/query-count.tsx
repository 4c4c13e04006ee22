import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { parseQuery } from '@shared/text/query/parse-query'
import { caseQueries } from './case-queries'
import { failureIn } from './failure-in'
import { inboxQueries } from './queries'
import styles from './query-bar.module.css'

/** How many a query finds, of how many mentions there are. */
export function QueryCount({ client, query }: { client: string; query: string }) {
  const t = useTranslations('query')
  const format = useFormatter()
  const isGood = failureIn(query) === null
  const isAboutCases = isGood && asksForCases(parseQuery(query))
  const { data: mentions } = useQuery({
    ...inboxQueries.outline(client, query),
    enabled: isGood && !isAboutCases,
  })
  const { data: cases } = useQuery({ ...caseQueries.outline(client, query, 'clock'), enabled: isAboutCases })
  const outline = isAboutCases ? cases : mentions
  const { data: facets } = useQuery(inboxQueries.facets(client))
  if (!outline || !facets) return null
  return (
    <span className={styles.count}>
      {t('count', { found: format.number(outline.total), total: format.number(facets.total) })}
    </span>
  )
}
