import { Reply } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { MentionDetail, ThreadEntry } from '@shared/model/mention-view'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import { Stars } from '../../ui/stars'
import { MarkedText } from './marked-text'
import { Readings } from './readings'
import { TimelineItem } from './timeline-item'
import styles from './timeline.module.css'

/** The mention where it stands in its conversation, with earlier versions and the owner's answer. */
export function Timeline({ client, mention }: { client: string; mention: MentionDetail }) {
  const t = useTranslations('detail')
  const others = mention.thread.filter(({ id }) => id !== mention.id)
  const before = others.filter(({ id }) => id < mention.id)
  const after = others.filter(({ id }) => id > mention.id)
  return (
    <ol className={styles.timeline} aria-label={t('timeline')}>
      {before.map((entry) => (
        <ThreadItem key={entry.id} entry={entry} />
      ))}
      <MentionItem client={client} mention={mention} />
      {mention.ownerReply && <OwnerReplyItem mention={mention} />}
      {after.map((entry) => (
        <ThreadItem key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function MentionItem({ client, mention }: { client: string; mention: MentionDetail }) {
  const t = useTranslations()
  const time = useTime()
  return (
    <TimelineItem
      icon={<PlatformIcon platform={mention.platform} size={14} />}
      isCurrent
      head={
        <>
          <b>{t(`detail.kinds.${mention.kind}`)}</b>
          {mention.rating && (
            <Stars
              value={mention.rating.value}
              max={mention.rating.max}
              label={t('inbox.stars', { value: mention.rating.value, max: mention.rating.max })}
            />
          )}
          <SentimentMark tone={mention.sentiment} word={t(`sentiments.${mention.sentiment}`)} />
          {mention.state !== 'live' && <Chip tone="warn">{t(`detail.states.${mention.state}`)}</Chip>}
        </>
      }
      at={time.moment(mention.publishedAt)}
    >
      {mention.title && (
        <h2 dir="auto" lang={mention.lang ?? undefined}>
          <MarkedText text={mention.title} offset={0} reasons={mention.reasons.sentiment} />
        </h2>
      )}
      <blockquote dir="auto" lang={mention.lang ?? undefined}>
        {mention.text ? (
          <MarkedText
            text={mention.text}
            offset={mention.title ? mention.title.length + 2 : 0}
            reasons={mention.reasons.sentiment}
          />
        ) : (
          !mention.title && t('inbox.noText')
        )}
      </blockquote>
      <Readings client={client} mention={mention} />
      <Details details={mention.details} />
      {mention.revisions.map((revision) => (
        <details key={revision.revision} className={styles.revision}>
          <summary>{t('detail.before', { at: time.moment(revision.seenAt) })}</summary>
          <blockquote dir="auto">{revision.text}</blockquote>
        </details>
      ))}
    </TimelineItem>
  )
}

function OwnerReplyItem({ mention }: { mention: MentionDetail }) {
  const t = useTranslations('detail')
  const time = useTime()
  const { ownerReply } = mention
  if (!ownerReply) return null
  return (
    <TimelineItem
      icon={<Reply size={14} aria-hidden />}
      head={<b>{t('ownerReply')}</b>}
      at={ownerReply.publishedAt === null ? '' : time.moment(ownerReply.publishedAt)}
    >
      <blockquote dir="auto">{ownerReply.text}</blockquote>
    </TimelineItem>
  )
}

function ThreadItem({ entry }: { entry: ThreadEntry }) {
  const t = useTranslations()
  const time = useTime()
  return (
    <TimelineItem
      icon={<PlatformIcon platform={entry.platform} size={14} />}
      head={
        <>
          <b>{entry.authorName ?? t('inbox.nobody')}</b>
          {entry.isOwner && <Chip tone="accent">{t('inbox.own')}</Chip>}
          {!entry.isOwner && (
            <SentimentMark tone={entry.sentiment} word={t(`sentiments.${entry.sentiment}`)} />
          )}
        </>
      }
      at={time.moment(entry.publishedAt)}
    >
      <blockquote dir="auto" lang={entry.lang ?? undefined}>
        {entry.text}
      </blockquote>
    </TimelineItem>
  )
}

function Details({ details }: { details: Record<string, string> }) {
  const entries = Object.entries(details)
  if (entries.length === 0) return null
  return (
    <dl className={styles.details}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
