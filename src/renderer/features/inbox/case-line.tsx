import { CircleCheck, MessagesSquare, Square, SquareCheck, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CaseRow } from '@shared/model/case'
import { CaseClock } from '../../parts/case-clock'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTopicWord } from '../../parts/use-topic-word'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import styles from './inbox.module.css'
import { PromiseChip } from './promise-chip'

/** One case in two lines: who, where, about what and until when; then how and the newest words. */
export function CaseLine({ row, isChecked }: { row: CaseRow; isChecked: boolean | null }) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const { latest } = row
  return (
    <>
      {isChecked === null ? (
        <span className={styles.unread} role="img" aria-label={t('cases.new')} aria-hidden={!row.isNew} />
      ) : (
        <span className={styles.check}>
          {isChecked ? <SquareCheck size={16} aria-hidden /> : <Square size={16} aria-hidden />}
        </span>
      )}
      <div className={styles.first}>
        <PlatformIcon platform={latest.platform} />
        <span className="visually-hidden">{t(`platforms.${latest.platform}`)}</span>
        <span className={styles.person}>{latest.authorName ?? t('inbox.nobody')}</span>
        {(row.priority === 'high' || row.priority === 'urgent') && (
          <Chip tone="danger">{t(`priorities.${row.priority}`)}</Chip>
        )}
        {row.tags.slice(0, 1).map((tag) => (
          <Chip key={tag} tone="accent">
            {tag}
          </Chip>
        ))}
        {latest.topics.slice(0, topicsShown(row)).map((topic) => (
          <Chip key={topic}>{topicWord(topic)}</Chip>
        ))}
        <span className={styles.age}>
          {row.assignee && (
            <span className={styles.small} title={row.assignee}>
              <UserRound size={14} aria-hidden />
              <span className="visually-hidden">{row.assignee}</span>
            </span>
          )}
          {row.promiseDueAt !== null && <PromiseChip dueAt={row.promiseDueAt} />}
          <State row={row} />
        </span>
      </div>
      <div className={styles.second}>
        <SentimentMark tone={latest.sentiment} word={t(`sentiments.${latest.sentiment}`)} />
        {row.mentionCount > 1 && (
          <span className={styles.small}>
            <MessagesSquare size={14} aria-hidden />
            {row.mentionCount}
            <span className="visually-hidden">{t('cases.mentions', { count: row.mentionCount })}</span>
          </span>
        )}
        <span className={styles.words} lang={latest.lang ?? undefined} dir="auto">
          {latest.title ? <b>{latest.title} </b> : null}
          {latest.excerpt || (latest.title ? '' : t('inbox.noText'))}
        </span>
      </div>
    </>
  )
}

/** A line has room for two chips; what was promised needs it more than what it is about. */
function topicsShown({ tags, promiseDueAt }: CaseRow): number {
  if (promiseDueAt !== null) return 0
  return tags.length > 0 ? 1 : 2
}

/** Where it stands, at the end of the line: a clock, or what it waits for. */
function State({ row }: { row: CaseRow }) {
  const t = useTranslations('cases')
  const time = useTime()
  switch (row.queue) {
    case 'unanswered':
      return row.clock ? <CaseClock clock={row.clock} /> : <>{time.age(row.latest.publishedAt)}</>
    case 'snoozed':
      return <>{t('until', { at: time.compact(row.snoozedUntil ?? 0) })}</>
    case 'waiting':
      return <>{time.age(row.answeredAt ?? row.latest.publishedAt)}</>
    case 'resolved':
      return (
        <span className={styles.small} data-tone="ok">
          <CircleCheck size={14} aria-hidden />
          {time.age(row.latest.publishedAt)}
        </span>
      )
    case 'spam':
      return <>{t('spam')}</>
  }
}
