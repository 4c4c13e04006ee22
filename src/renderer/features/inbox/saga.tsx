import { Clock3, MessageSquareReply, NotebookPen, Users, Workflow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CaseDetail, SagaEntry, SagaMention } from '@shared/model/case'
import type { MentionDetail } from '@shared/model/mention-view'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import { Stars } from '../../ui/stars'
import { Attachments } from './attachments'
import { useEventText } from './event-text'
import { MarkedText } from './marked-text'
import { PromiseEntry } from './promise-entry'
import { Readings } from './readings'
import { TimelineItem } from './timeline-item'
import styles from './timeline.module.css'

interface SagaProps {
  client: string
  detail: CaseDetail
  /** The newest mention, with what triage reads in it. */
  latest: MentionDetail | undefined
}

/** Everything this person said anywhere, what answered it, what was done, and the silences in between. */
export function Saga({ client, detail, latest }: SagaProps) {
  const t = useTranslations('saga')
  return (
    <>
      {detail.hiddenMentions > 0 && (
        <p className={styles.hidden}>{t('hidden', { count: detail.hiddenMentions })}</p>
      )}
      <ol className={styles.timeline} aria-label={t('label')}>
        {detail.saga.map((entry, index) => (
          <Entry key={index} client={client} entry={entry} latest={latest} />
        ))}
      </ol>
    </>
  )
}

function Entry({
  client,
  entry,
  latest,
}: {
  client: string
  entry: SagaEntry
  latest: MentionDetail | undefined
}) {
  switch (entry.kind) {
    case 'mention':
      return (
        <MentionEntry
          client={client}
          mention={entry.mention}
          reading={latest?.id === entry.mention.id ? latest : undefined}
        />
      )
    case 'answer':
      return <AnswerEntry entry={entry} />
    case 'onlookers':
      return <OnlookersEntry entry={entry} />
    case 'silence':
      return <SilenceEntry entry={entry} />
    case 'note':
      return <NoteEntry entry={entry} />
    case 'event':
      return <EventEntry entry={entry} />
    case 'promise':
      return <PromiseEntry at={entry.at} promise={entry.promise} />
  }
}

type Of<Kind extends SagaEntry['kind']> = { entry: Extract<SagaEntry, { kind: Kind }> }

interface MentionEntryProps {
  client: string
  mention: SagaMention
  reading: MentionDetail | undefined
}

function MentionEntry({ client, mention, reading }: MentionEntryProps) {
  const t = useTranslations()
  const time = useTime()
  const { rating, lang } = mention
  return (
    <TimelineItem
      icon={<PlatformIcon platform={mention.platform} size={14} />}
      isCurrent={reading !== undefined}
      head={
        <>
          <b>{t(`platforms.${mention.platform}`)}</b>
          {rating && (
            <Stars
              value={rating.value}
              max={rating.max}
              label={t('inbox.stars', { value: rating.value, max: rating.max })}
            />
          )}
          <SentimentMark tone={mention.sentiment} word={t(`sentiments.${mention.sentiment}`)} />
          {lang && <span className={styles.faint}>{lang}</span>}
          {mention.counts.views !== null && (
            <span className={styles.faint}>{t('saga.views', { count: mention.counts.views })}</span>
          )}
          {mention.reason !== 'opens' && <Chip>{t(`joins.${mention.reason}`)}</Chip>}
          {mention.alsoIn.length > 0 && <Chip>{t('saga.alsoIn', { names: mention.alsoIn.join(', ') })}</Chip>}
          {mention.revision > 1 && <Chip tone="warn">{t('detail.states.edited')}</Chip>}
        </>
      }
      at={time.moment(mention.publishedAt)}
    >
      {mention.title && (
        <h2 dir="auto" lang={lang ?? undefined}>
          {mention.title}
        </h2>
      )}
      <blockquote dir="auto" lang={lang ?? undefined}>
        {mention.isErased ? (
          <em className={styles.faint}>{t('saga.erased')}</em>
        ) : (
          <Words mention={mention} reading={reading} />
        )}
      </blockquote>
      {reading && <Readings client={client} mention={reading} />}
      {mention.attachments > 0 && <Attachments client={client} mention={mention.id} />}
    </TimelineItem>
  )
}

function Words({ mention, reading }: Pick<MentionEntryProps, 'mention' | 'reading'>) {
  const t = useTranslations('inbox')
  if (mention.text === '') return <>{mention.title ? '' : t('noText')}</>
  if (!reading) return <>{mention.text}</>
  const offset = mention.title ? mention.title.length + 2 : 0
  return <MarkedText text={mention.text} offset={offset} reasons={reading.reasons.sentiment} />
}

function AnswerEntry({ entry }: Of<'answer'>) {
  const t = useTranslations()
  const time = useTime()
  return (
    <TimelineItem
      icon={<MessageSquareReply size={14} aria-hidden />}
      head={
        <>
          <b>{t('saga.answer')}</b>
          <span className={styles.faint}>{t(`platforms.${entry.platform}`)}</span>
        </>
      }
      at={entry.at === null ? t('saga.unknownTime') : time.moment(entry.at)}
    >
      <blockquote dir="auto">{entry.reply.text}</blockquote>
    </TimelineItem>
  )
}

function OnlookersEntry({ entry }: Of<'onlookers'>) {
  const t = useTranslations()
  const time = useTime()
  return (
    <TimelineItem
      icon={<Users size={14} aria-hidden />}
      head={<b>{t('saga.onlookers', { count: entry.people.length })}</b>}
      at={time.moment(entry.at)}
    >
      <ul className={styles.onlookers}>
        {entry.people.slice(0, 8).map(({ name, text, lang }, index) => (
          <li key={index}>
            <b dir="auto">{name ?? t('inbox.nobody')}</b>{' '}
            <span dir="auto" lang={lang ?? undefined}>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </TimelineItem>
  )
}

function SilenceEntry({ entry }: Of<'silence'>) {
  const t = useTranslations('saga')
  const time = useTime()
  return (
    <li className={styles.silence} data-open={entry.isOpen || undefined}>
      <Clock3 size={14} aria-hidden />
      {t(entry.isOpen ? 'stillSilent' : 'silence', { span: time.span(entry.ms) })}
    </li>
  )
}

function NoteEntry({ entry }: Of<'note'>) {
  const t = useTranslations('saga')
  const time = useTime()
  return (
    <TimelineItem
      icon={<NotebookPen size={14} aria-hidden />}
      head={<b>{t('note')}</b>}
      at={time.moment(entry.at)}
    >
      <p className={styles.note} dir="auto">
        {entry.text}
      </p>
    </TimelineItem>
  )
}

function EventEntry({ entry }: Of<'event'>) {
  const time = useTime()
  const eventText = useEventText()
  return (
    <li className={styles.event}>
      <Workflow size={12} aria-hidden />
      {eventText(entry.event, entry.data)}
      <time>{time.moment(entry.at)}</time>
    </li>
  )
}
