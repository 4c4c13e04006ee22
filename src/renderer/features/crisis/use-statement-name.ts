import { useQuery } from '@tanstack/react-query'
import { crisisQueries } from './queries'
import { useLang } from './use-lang'

/** The statement of a playbook is called as the playbook is; others have a name of their own. */
export function useStatementName(client: string): (name: string) => string {
  const { data: playbooks } = useQuery(crisisQueries.playbooks(client, useLang()))
  return (name) => playbooks?.find(({ kind }) => kind === name)?.name ?? name
}
