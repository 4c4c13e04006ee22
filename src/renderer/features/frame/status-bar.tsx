import { useQuery } from '@tanstack/react-query'
import { Check, PauseCircle, RadioTower, Send, TriangleAlert, Undo2, WifiOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { needsYou } from '../../parts/health-tone'
import { useOutcome } from '../../parts/outcome'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { outboxQuery } from '../inbox/queries'
import { collectionQuery, sourceQueries, usePauseCollection } from '../sources/queries'
import styles from './frame.module.css'

/** What was done last and can be undone; when sources were read; what needs somebody. */
export function StatusBar({ client }: { client: string | undefined }) {
  const t = useTranslations('status')
  const outcome = useOutcome()
  return (
    <footer className={styles.status} data-region>
      <div className={styles.line} role="status">
        {outcome && (
          <>
            {outcome.undo ? <Undo2 size={14} aria-hidden /> : <Check size={14} aria-hidden />}
            {outcome.text}
            {outcome.undo && (
              <Button look="link" onPress={outcome.undo}>
                {t('undo')}
              </Button>
            )}
          </>
        )}
      </div>
      <div className={styles.states}>
        <PausedReading />
        {client && <OutboxLine client={client} />}
        {client && <SourceStates client={client} />}
        <span>
          <Check size={14} aria-hidden />
          {t('saved')}
        </span>
      </div>
    </footer>
  )
}

/** A pause is always in sight, or a quiet inbox would look like good news. */
function PausedReading() {
  const t = useTranslations('status')
  const { data } = useQuery(collectionQuery())
  const { mutate } = usePauseCollection()
  if (!data?.isPaused) return null
  return (
    <span data-tone="warn">
      <PauseCircle size={14} aria-hidden />
      {t('paused')}
      <Button look="link" onPress={() => mutate(false)}>
        {t('resume')}
      </Button>
    </span>
  )
}

/** What waits to leave, and what somebody has to look at because nobody knows whether it left. */
function OutboxLine({ client }: { client: string }) {
  const t = useTranslations('status')
  const { data } = useQuery(outboxQuery(client))
  if (!data) return null
  const lost = [
    ['outboxUnknown', data.unknown],
    ['outboxNotSent', data.notSent],
  ] as const
  return (
    <>
      {data.waiting > 0 && (
        <span>
          <Send size={14} aria-hidden />
          {t('outbox', { count: data.waiting })}
        </span>
      )}
      {lost.map(
        ([name, count]) =>
          count > 0 && (
            <span key={name} data-tone="warn">
              <TriangleAlert size={14} aria-hidden />
              {t(name, { count })}
            </span>
          ),
      )}
    </>
  )
}

function SourceStates({ client }: { client: string }) {
  const t = useTranslations('status')
  const time = useTime()
  const { data: sources = [] } = useQuery(sourceQueries.list(client))
  const scheduled = sources.filter(({ intervalMs }) => intervalMs !== null)
  const last = Math.max(...scheduled.map(({ lastRunAt }) => lastRunAt ?? 0))
  const next = Math.min(...scheduled.map(({ nextRunAt }) => nextRunAt ?? Infinity))
  const troubled = sources.filter(({ health }) => needsYou(health.code)).length
  const isOffline = scheduled.length > 0 && scheduled.every(({ health }) => health.code === 'offline')
  return (
    <>
      {isOffline && (
        <span>
          <WifiOff size={14} aria-hidden />
          {t('offline')}
        </span>
      )}
      {!isOffline && last > 0 && (
        <span>
          <RadioTower size={14} aria-hidden />
          {Number.isFinite(next)
            ? t('readNext', { last: time.short(last), next: time.short(next) })
            : t('read', { last: time.short(last) })}
        </span>
      )}
      {troubled > 0 && (
        <span data-tone="warn">
          <TriangleAlert size={14} aria-hidden />
          {t('needYou', { count: troubled })}
        </span>
      )}
    </>
  )
}
