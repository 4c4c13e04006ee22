import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { renewLists } from '../../query-client'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Detail } from './detail'
import { FilterButton } from './filter-button'
import styles from './inbox.module.css'
import { ListHeader } from './list-header'
import { MentionList } from './mention-list'
import { inboxQueries, useMarkRead, useOpenOriginal } from './queries'
import { useCorrectionCommands } from './use-correction-commands'
import { Views } from './views-pane'

/** Views, list and detail side by side; what is asked for and what is open stand in the address. */
export function InboxPage() {
  const { client = '' } = useParams({ strict: false })
  const { q = '', id } = useSearch({ strict: false })
  const t = useTranslations('inbox')
  const screens = useTranslations('frame')
  const navigate = useNavigate()
  const [isReading, setReading] = useState(false)
  const { data: outline, error } = useQuery(inboxQueries.outline(client, q))
  const open = (next: number | undefined) =>
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: { ...(q && { q }), ...(next !== undefined && { id: next }) },
      replace: true,
    })
  useMentionCommands(client, id)
  useCommand('show-new', () => void renewLists(client))
  return (
    <div className={styles.inbox} data-reading={isReading || undefined}>
      <h1 className="visually-hidden">{screens('inbox')}</h1>
      <Views client={client} query={q} />
      <section className={styles.list} aria-label={t('listLabel')}>
        <ListHeader client={client} query={q} total={outline?.total}>
          <FilterButton client={client} query={q} />
        </ListHeader>
        {error && !isAboutTheQuery(error) && (
          <div className={styles.problem}>
            <FailureNotice error={error} />
          </div>
        )}
        {outline?.total === 0 && <NothingHere client={client} query={q} />}
        {outline && outline.total > 0 && (
          <MentionList
            key={`${client} ${q}`}
            client={client}
            query={q}
            outline={outline}
            openId={id}
            onOpen={open}
            onEnter={() => setReading(true)}
          />
        )}
      </section>
      <Detail client={client} id={id} onBack={() => setReading(false)} />
    </div>
  )
}

/** The query bar says itself what is wrong with a query. */
function isAboutTheQuery(error: Error): boolean {
  return error instanceof Failure && error.code.startsWith('query-')
}

function useMentionCommands(client: string, id: number | undefined): void {
  const t = useTranslations('inbox')
  const mark = useMarkRead(client)
  const openOriginal = useOpenOriginal(client)
  const { data } = useQuery({ ...inboxQueries.one(client, id ?? 0), enabled: id !== undefined })
  const onMention = (run: (id: number) => void) => (id === undefined ? undefined : () => run(id))
  useCommand(
    'unread',
    onMention((mention) => {
      mark.mutate({ ids: [mention], isRead: false })
      sayOutcome({
        text: t('markedUnread'),
        undo: () => {
          mark.mutate({ ids: [mention], isRead: true })
          sayOutcome(null)
        },
      })
    }),
  )
  useCorrectionCommands(client, data)
  useCommand('open-original', data?.url ? () => openOriginal.mutate(data.id) : undefined)
  useCommand(
    'copy-quote',
    data
      ? () => {
          void navigator.clipboard.writeText(`“${data.text}” — ${data.authorName ?? ''}`)
          sayOutcome({ text: t('copied') })
        }
      : undefined,
  )
}

/** Nothing yet, or nothing that matches: two different things, with two different ways on. */
function NothingHere({ client, query }: { client: string; query: string }) {
  const t = useTranslations('inbox')
  const navigate = useNavigate()
  const { data: facets } = useQuery(inboxQueries.facets(client))
  if (!facets) return null
  if (facets.total > 0) {
    return (
      <Empty
        title={t('nothingMatches')}
        actions={
          <Button
            onPress={() =>
              void navigate({ to: '/client/$client/inbox', params: { client }, search: {}, replace: true })
            }
          >
            {t('clearQuery')}
          </Button>
        }
      >
        {query}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('nothingYet')}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => void navigate({ to: '/client/$client/import', params: { client }, search: {} })}
          >
            {t('importFile')}
          </Button>
          <Button
            onPress={() =>
              void navigate({ to: '/client/$client/sources', params: { client }, search: { add: true } })
            }
          >
            {t('addSource')}
          </Button>
        </>
      }
    >
      {t('nothingYetHint')}
    </Empty>
  )
}
