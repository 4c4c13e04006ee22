import { useQuery } from '@tanstack/react-query'
import { clientQueries } from '../clients/queries'
import { sourceQueries } from '../sources/queries'
import { triageQueries } from '../triage/queries'
import { caseQueries } from './case-queries'
import type { KnownValues } from './completions-for'

/** Names that the client has given: of tags, people, topics, subjects and sources. Asked for only while a query is typed. */
export function useKnownValues(client: string, enabled: boolean): KnownValues {
  const { data: counts } = useQuery({ ...caseQueries.counts(client), enabled })
  const { data: status } = useQuery({ ...triageQueries.status(client), enabled })
  const { data: subjects = [] } = useQuery({ ...clientQueries.subjects(client), enabled })
  const { data: sources = [] } = useQuery({ ...sourceQueries.list(client), enabled })
  return {
    tag: Object.keys(counts?.tags ?? {}),
    assignee: [...Object.keys(counts?.assignees ?? {}), 'none'],
    topic: (status?.topics ?? []).map(({ name }) => name),
    subject: subjects.map(({ name }) => name),
    source: sources.map(({ name }) => name),
  }
}
