import { useQuery } from '@tanstack/react-query'
import { BookmarkMinus, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SavedView } from '@shared/contract/views'
import { runCommand } from '../../commands/command-registry'
import { useSayStep } from '../../parts/use-say-step'
import { arrivedKey } from '../../query-client'
import { Button, IconButton } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { caseQueries, useRemoveView } from './case-queries'
import { caseQueues, inboxViews } from './views'

interface ListHeaderProps {
  client: string
  query: string
  total: number | undefined
  children: ReactNode
}

export function ListHeader({ client, query, total, children }: ListHeaderProps) {
  const t = useTranslations('inbox')
  const commands = useTranslations('commands')
  const format = useFormatter()
  const view = inboxViews.find((known) => known.query === query)
  const queue = caseQueues.find((known) => known.query === query)
  const { data: saved = [] } = useQuery(caseQueries.views(client))
  const own = saved.find((known) => known.query === query)
  const title = own
    ? own.name
    : queue
      ? t(`caseQueues.${queue.name}`)
      : view
        ? t(`views.${view.name}`)
        : t('results')
  return (
    <PaneHeader title={title} note={total === undefined ? '' : format.number(total)}>
      <Arrived client={client} />
      {own && <RemoveView client={client} view={own} />}
      {children}
      {total !== undefined && total > 0 && (
        <IconButton label={commands('export')} onPress={() => runCommand('export')}>
          <Download size={14} aria-hidden />
        </IconButton>
      )}
    </PaneHeader>
  )
}

function RemoveView({ client, view }: { client: string; view: SavedView }) {
  const t = useTranslations('views')
  const remove = useRemoveView(client)
  const say = useSayStep(client)
  const { id, name } = view
  return (
    <IconButton
      label={t('remove', { name })}
      onPress={() => remove.mutate(id, { onSuccess: ({ step }) => say(t('removed', { name }), step) })}
    >
      <BookmarkMinus size={14} aria-hidden />
    </IconButton>
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
