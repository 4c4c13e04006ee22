import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Check, Clock, UserRound } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import { runCommand, useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Button, IconButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import { CaseFacts } from './case-facts'
import { CaseMenu } from './case-menu'
import { caseQueries, useAct } from './case-queries'
import { ReplyDesk } from './desk/reply-desk'
import styles from './detail.module.css'
import { Ladder } from './ladder'
import { PersonPanel } from './person-panel'
import { inboxQueries, useOpenOriginal } from './queries'
import { Saga } from './saga'
import { useBackToList } from './use-back-to-list'
import { useCopyQuote } from './use-copy-quote'
import { useCorrectionCommands } from './use-correction-commands'

interface CasePaneProps {
  client: string
  id: number | undefined
  onBack: () => void
}

/** A case opened: where it stands, its person, and everything that happened in one line. */
export function CasePane({ client, id, onBack }: CasePaneProps) {
  const t = useTranslations('cases')
  const { data: detail, error } = useQuery({ ...caseQueries.one(client, id ?? 0), enabled: id !== undefined })
  useSeenSoon(client, detail)
  useLatestCommands(client, detail)
  useBackToList(onBack)
  if (id === undefined) {
    return (
      <article className={styles.detail} aria-label={t('label')} data-help="case">
        <Empty title={t('nothingOpen')}>{t('nothingOpenHint')}</Empty>
      </article>
    )
  }
  return (
    <article className={styles.detail} aria-label={t('label')} data-help="case">
      <CaseHeader id={id} detail={detail} />
      {error && (
        <div className={styles.problem}>
          <FailureNotice error={error} />
        </div>
      )}
      {detail && <Story key={detail.id} client={client} detail={detail} />}
      {detail && <ReplyDesk key={`desk ${detail.id}`} client={client} detail={detail} />}
    </article>
  )
}

const tones = {
  unanswered: 'danger',
  waiting: 'plain',
  snoozed: 'warn',
  resolved: 'ok',
  spam: 'plain',
} as const

function CaseHeader({ id, detail }: { id: number; detail: CaseDetail | undefined }) {
  const t = useTranslations()
  const note: ReactNode = detail && (
    <span>
      <Chip tone={tones[detail.queue]}>{t(`cases.queues.${detail.queue}`)}</Chip>
      {detail.mentionCount > 1 && <Chip>{t('cases.mentions', { count: detail.mentionCount })}</Chip>}
      {detail.tags.map((tag) => (
        <Chip key={tag} tone="accent">
          {tag}
        </Chip>
      ))}
    </span>
  )
  return (
    <PaneHeader title={t('cases.title', { id: String(id) })} note={note}>
      <span className={styles.back}>
        <IconButton label={t('detail.back')} onPress={() => runCommand('back')}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
      </span>
      <Button look="bare" icon={<UserRound size={14} aria-hidden />} onPress={() => runCommand('assign')}>
        {t('cases.assign')}
      </Button>
      <Button
        look="bare"
        keys="h"
        icon={<Clock size={14} aria-hidden />}
        onPress={() => runCommand('snooze')}
      >
        {t('cases.snooze')}
      </Button>
      <Button keys="e" icon={<Check size={14} aria-hidden />} onPress={() => runCommand('resolve')}>
        {t('cases.done')}
      </Button>
      <CaseMenu />
    </PaneHeader>
  )
}

function Story({ client, detail }: { client: string; detail: CaseDetail }) {
  const t = useTranslations()
  const { data: latest } = useQuery(inboxQueries.one(client, detail.latestMentionId))
  return (
    <div
      className={styles.body}
      tabIndex={0}
      data-region
      role="region"
      aria-label={t('cases.label')}
      data-home
    >
      <header className={styles.head}>
        <h2 dir="auto">{detail.person?.name ?? latest?.authorName ?? t('detail.nobody')}</h2>
        {detail.person?.handle && <span className={styles.handle}>{detail.person.handle}</span>}
      </header>
      <CaseFacts client={client} detail={detail} latest={latest} />
      <Ladder escalation={detail.escalation} />
      <PersonPanel client={client} detail={detail} />
      <Saga client={client} detail={detail} latest={latest} />
    </div>
  )
}

/** So long a case has to stay open before it counts as seen: passing over it with the arrow keys does not. */
const seenAfterMs = 800

function useSeenSoon(client: string, detail: CaseDetail | undefined): void {
  const { mutate } = useAct(client)
  const id = detail?.isNew ? detail.id : undefined
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(
      () => mutate({ target: { ids: [id] }, action: { do: 'seen', isSeen: true } }),
      seenAfterMs,
    )
    return () => clearTimeout(timer)
  }, [id, mutate])
}

/** What is said of a mention is said of the case's newest one. */
function useLatestCommands(client: string, detail: CaseDetail | undefined): void {
  const id = detail?.latestMentionId
  const { data: latest } = useQuery({ ...inboxQueries.one(client, id ?? 0), enabled: id !== undefined })
  const openOriginal = useOpenOriginal(client)
  useCorrectionCommands(client, latest)
  useCopyQuote(latest)
  useCommand('open-original', latest?.url ? () => openOriginal.mutate(latest.id) : undefined)
}
