import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ExternalLink, MailOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Button, IconButton } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import styles from './detail.module.css'
import { Facts } from './facts'
import { inboxQueries, useMarkRead } from './queries'
import { Timeline } from './timeline'
import { useBackToList } from './use-back-to-list'

interface DetailProps {
  client: string
  id: number | undefined
  onBack: () => void
}

/** So long a mention has to stay open before it counts as read: passing over it with the arrow keys does not. */
const readAfterMs = 800

export function Detail({ client, id, onBack }: DetailProps) {
  const t = useTranslations('detail')
  const pane = useRef<HTMLElement>(null)
  const { data: mention, error } = useQuery({
    ...inboxQueries.one(client, id ?? 0),
    enabled: id !== undefined,
  })
  useReadSoon(client, mention?.id, mention?.isRead)
  useBackToList(onBack)
  if (id === undefined) {
    return (
      <article className={styles.detail} aria-label={t('label')} data-help="triage">
        <Empty title={t('nothingOpen')}>{t('nothingOpenHint')}</Empty>
      </article>
    )
  }
  return (
    <article className={styles.detail} aria-label={t('label')} data-help="triage" ref={pane}>
      <PaneHeader title={mention ? t(`kinds.${mention.kind}`) : ''} note={mention?.sourceName}>
        <span className={styles.back}>
          <IconButton label={t('back')} onPress={() => runCommand('back')}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        </span>
        <Button
          look="bare"
          keys="u"
          icon={<MailOpen size={14} aria-hidden />}
          onPress={() => runCommand('unread')}
        >
          {t('markUnread')}
        </Button>
        <Button
          keys="Shift+O"
          icon={<ExternalLink size={14} aria-hidden />}
          isDisabled={!mention?.url}
          onPress={() => runCommand('open-original')}
        >
          {t('original')}
        </Button>
      </PaneHeader>
      {error && (
        <div className={styles.problem}>
          <FailureNotice error={error} />
        </div>
      )}
      {mention && (
        <div
          className={styles.body}
          tabIndex={0}
          data-region
          role="region"
          aria-label={t('label')}
          key={mention.id}
          data-home
        >
          <header className={styles.head}>
            <h2 dir="auto">{mention.authorName ?? t('nobody')}</h2>
            {mention.author?.handle && <span className={styles.handle}>{mention.author.handle}</span>}
          </header>
          <Facts client={client} mention={mention} />
          <Timeline client={client} mention={mention} />
        </div>
      )}
    </article>
  )
}

/** Once for each opening: what the user then marks as unread must stay so. */
function useReadSoon(client: string, id: number | undefined, isRead: boolean | undefined): void {
  const { mutate } = useMarkRead(client)
  const opening = useRef({ id, isSettled: false })
  useEffect(() => {
    if (opening.current.id !== id) opening.current = { id, isSettled: false }
    if (isRead) opening.current.isSettled = true
    if (id === undefined || isRead !== false || opening.current.isSettled) return
    const timer = setTimeout(() => {
      opening.current.isSettled = true
      mutate({ ids: [id], isRead: true })
    }, readAfterMs)
    return () => clearTimeout(timer)
  }, [client, id, isRead, mutate])
}
