import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { inboxQueries } from './queries'
import { caseQueues } from './views'

/** Nothing yet, nothing that matches, or all done: three different things, with three different ways on. */
export function NothingHere({ client, query }: { client: string; query: string }) {
  const t = useTranslations('inbox')
  const { data: facets } = useQuery(inboxQueries.facets(client))
  if (!facets) return null
  if (facets.total === 0) return <NothingYet client={client} />
  if (query === caseQueues[0].query) return <Empty title={t('allDone')}>{t('allDoneHint')}</Empty>
  return <NothingMatches client={client} query={query} />
}

function NothingMatches({ client, query }: { client: string; query: string }) {
  const t = useTranslations('inbox')
  const navigate = useNavigate()
  const clear = () =>
    void navigate({ to: '/client/$client/inbox', params: { client }, search: {}, replace: true })
  return (
    <Empty title={t('nothingMatches')} actions={<Button onPress={clear}>{t('clearQuery')}</Button>}>
      {query}
    </Empty>
  )
}

function NothingYet({ client }: { client: string }) {
  const t = useTranslations('inbox')
  const navigate = useNavigate()
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
