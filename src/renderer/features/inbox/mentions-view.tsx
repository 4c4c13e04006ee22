import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { sayOutcome } from '../../parts/outcome'
import { Detail } from './detail'
import { FilterButton } from './filter-button'
import styles from './inbox.module.css'
import { ListHeader } from './list-header'
import { ListProblem } from './list-problem'
import { MentionList } from './mention-list'
import { NothingHere } from './nothing-here'
import { useMakeLead } from '../leads/queries'
import { inboxQueries, useMarkRead, useOpenOriginal } from './queries'
import { useCopyQuote } from './use-copy-quote'
import { useCorrectionCommands } from './use-correction-commands'

interface MentionsViewProps {
  client: string
  query: string
  openId: number | undefined
  onOpen: (id: number) => void
  onEnter: () => void
  onBack: () => void
}

/** The mentions that a query finds, and the one that is open. */
export function MentionsView({ client, query, openId, onOpen, onEnter, onBack }: MentionsViewProps) {
  const t = useTranslations('inbox')
  const { data: outline, error } = useQuery(inboxQueries.outline(client, query))
  useMentionCommands(client, openId)
  return (
    <>
      <section className={styles.list} aria-label={t('listLabel')}>
        <ListHeader client={client} query={query} total={outline?.total}>
          <FilterButton client={client} query={query} />
        </ListHeader>
        <ListProblem error={error} />
        {outline?.total === 0 && <NothingHere client={client} query={query} />}
        {outline && outline.total > 0 && (
          <MentionList
            key={`${client} ${query}`}
            client={client}
            query={query}
            outline={outline}
            openId={openId}
            onOpen={onOpen}
            onEnter={onEnter}
          />
        )}
      </section>
      <Detail client={client} id={openId} onBack={onBack} />
    </>
  )
}

function useMentionCommands(client: string, id: number | undefined): void {
  const t = useTranslations('inbox')
  const mark = useMarkRead(client)
  const openOriginal = useOpenOriginal(client)
  const { data } = useQuery({ ...inboxQueries.one(client, id ?? 0), enabled: id !== undefined })
  const markUnread = (mention: number) => {
    mark.mutate({ ids: [mention], isRead: false })
    sayOutcome({
      text: t('markedUnread'),
      undo: () => {
        mark.mutate({ ids: [mention], isRead: true })
        sayOutcome(null)
      },
    })
  }
  useCommand('unread', id === undefined ? undefined : () => markUnread(id))
  useCorrectionCommands(client, data)
  useCopyQuote(data)
  const makeLead = useMakeLead(client)
  const who = useTranslations('leads')
  useCommand('lead', data && (() => makeLead(data.id, data.authorName ?? who('nobody'))))
  useCommand('open-original', data?.url ? () => openOriginal.mutate(data.id) : undefined)
}
