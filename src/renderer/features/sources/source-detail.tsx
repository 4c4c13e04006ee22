import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SourceRow } from '@shared/model/source'
import { printQuery } from '@shared/text/query/print-query'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button, IconButton } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { useHealthWords } from './health-line'
import { useCancelReading, useCollectNow, usePauseSource } from './queries'
import { SourceGaps } from './source-gaps'
import { SourcePlan } from './source-plan'
import { SourceRatings } from './source-ratings'
import { SourceRuns } from './source-runs'
import styles from './sources.module.css'

interface SourceDetailProps {
  client: string
  source: SourceRow
  onClose: () => void
}

export function SourceDetail({ client, source, onClose }: SourceDetailProps) {
  const t = useTranslations('sources')
  const format = useFormatter()
  const words = useHealthWords(source.health)
  return (
    <aside className={styles.detail} aria-label={source.name}>
      <PaneHeader title={source.name}>
        <IconButton label={t('close')} onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </PaneHeader>
      <div className={styles.detailBody}>
        <h3>{words.line}</h3>
        <dl className={styles.words}>
          <dt>{t('means')}</dt>
          <dd>{words.means}</dd>
          <dt>{t('todo')}</dt>
          <dd>{words.todo}</dd>
        </dl>
        {source.intervalMs !== null && <Actions client={client} source={source} />}
        <p>
          <Link
            className={styles.link}
            to="/client/$client/inbox"
            params={{ client }}
            search={{
              q: printQuery({ kind: 'field', field: 'source', operator: ':', values: [source.name] }),
            }}
          >
            {t('openMentions', { count: source.mentionCount, shown: format.number(source.mentionCount) })}
          </Link>
        </p>
        {source.intervalMs !== null && (
          <>
            <SourceRatings client={client} source={source.id} />
            <SourceRuns client={client} source={source.id} />
            <SourceGaps client={client} source={source.id} />
            <SourcePlan key={source.id} client={client} source={source} />
          </>
        )}
      </div>
    </aside>
  )
}

function Actions({ client, source }: { client: string; source: SourceRow }) {
  const t = useTranslations('sources')
  const collect = useCollectNow()
  const pause = usePauseSource()
  const cancel = useCancelReading()
  const isPaused = source.pausedAt !== null
  const set = (value: boolean) => pause.mutate({ client, source: source.id, isPaused: value })
  return (
    <>
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={collect.isPending}
          onPress={() => collect.mutate({ client, source: source.id })}
        >
          {collect.isPending ? t('fetching') : t('fetchNow')}
        </Button>
        <Button
          onPress={() => {
            set(!isPaused)
            sayOutcome({
              text: t(isPaused ? 'resumedDone' : 'pausedDone', { name: source.name }),
              undo: () => {
                set(isPaused)
                sayOutcome(null)
              },
            })
          }}
        >
          {isPaused ? t('resume') : t('pause')}
        </Button>
        {collect.isPending && (
          <Button look="bare" onPress={() => cancel.mutate({ client, source: source.id })}>
            {t('stop')}
          </Button>
        )}
      </div>
      {collect.error && <FailureNotice error={collect.error} />}
    </>
  )
}
