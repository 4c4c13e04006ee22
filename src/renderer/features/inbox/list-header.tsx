import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { arrivedKey } from '../../query-client'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { caseQueues, inboxViews } from './views'

interface ListHeaderProps {
  client: string
  query: string
  total: number | undefined
  children: ReactNode
}

export function ListHeader({ client, query, total, children }: ListHeaderProps) {
  const t = useTranslations('inbox')
  const format = useFormatter()
  const view = inboxViews.find((known) => known.query === query)
  const queue = caseQueues.find((known) => known.query === query)
  const title = queue ? t(`caseQueues.${queue.name}`) : view ? t(`views.${view.name}`) : t('results')
  return (
    <PaneHeader title={title} note={total === undefined ? '' : format.number(total)}>
      <Arrived client={client} />
      {children}
    </PaneHeader>
  )
}

function Arrived({ client }: { client: string }) {
  const t = useTranslations('inbox')
  const { data: count = 0 } = useQuery<number>({
    queryKey: arrivedKey(client),
    queryFn: () => 0,
    initialData: 0,
  })
  if (count === 0) return null
  return (
    <Button look="bare" keys="." onPress={() => runCommand('show-new')}>
      {t('new', { count })}
    </Button>
  )
}
