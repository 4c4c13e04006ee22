import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { FileUp, Plus, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import { AddSourceDialog } from './add-source-dialog'
import { sourceQueries } from './queries'
import { SourceDetail } from './source-detail'
import { SourceMenu } from './source-menu'
import { SourceSuggestions } from './source-suggestions'
import { SourceTable } from './source-table'
import styles from './sources.module.css'

/** Where mentions come from, how each place is doing, and what to do where one is not. */
export function SourcesPage() {
  const t = useTranslations('sources')
  const { client = '' } = useParams({ strict: false })
  const { id, add } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [begun, setBegun] = useState({ kind: 'feed', words: '' })
  const { data: sources, error } = useQuery(sourceQueries.list(client))
  const go = (search: { id?: number; add?: boolean }) =>
    void navigate({ to: '/client/$client/sources', params: { client }, search })
  const opened = sources?.find((source) => source.id === id)
  return (
    <div className={styles.page} data-opened={opened ? true : undefined}>
      <section className={styles.list} aria-label={t('title')}>
        <PaneHeader isScreen title={t('title')} note={sources?.length}>
          <Button keys="Mod+R" icon={<RefreshCw size={14} aria-hidden />} onPress={() => runCommand('fetch')}>
            {t('fetchAll')}
          </Button>
          <Button keys="Mod+O" icon={<FileUp size={14} aria-hidden />} onPress={() => runCommand('import')}>
            {t('importFile')}
          </Button>
          <Button look="primary" icon={<Plus size={14} aria-hidden />} onPress={() => go({ add: true })}>
            {t('addFeed')}
          </Button>
          <SourceMenu client={client} />
        </PaneHeader>
        {error && <FailureNotice error={error} />}
        {sources && sources.length === 0 && (
          <Empty
            title={t('none')}
            actions={
              <SourceSuggestions
                client={client}
                onTake={(kind, words) => {
                  setBegun({ kind, words })
                  go({ add: true })
                }}
              />
            }
          >
            {t('noneHint')}
          </Empty>
        )}
        {sources && sources.length > 0 && (
          <SourceTable sources={sources} openId={id} onOpen={(source) => go({ id: source })} />
        )}
      </section>
      {opened && <SourceDetail key={opened.id} client={client} source={opened} onClose={() => go({})} />}
      {add && (
        <AddSourceDialog
          client={client}
          begun={begun}
          onClose={() => {
            setBegun({ kind: 'feed', words: '' })
            go({})
          }}
          onAdded={(source) => go({ id: source })}
        />
      )}
    </div>
  )
}
