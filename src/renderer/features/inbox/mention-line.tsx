import { useTranslations } from 'use-intl'
import type { MentionRow } from '@shared/model/mention-view'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTopicWord } from '../../parts/use-topic-word'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import { Stars } from '../../ui/stars'
import styles from './inbox.module.css'

/** One mention in two lines: who, where and when; then how and the first words. */
export function MentionLine({ row }: { row: MentionRow }) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const time = useTime()
  return (
    <>
      <span
        className={styles.unread}
        aria-label={row.isRead ? undefined : t('inbox.unreadMark')}
        role="img"
        aria-hidden={row.isRead}
      />
      <div className={styles.first}>
        <PlatformIcon platform={row.platform} />
        <span className="visually-hidden">{t(`platforms.${row.platform}`)}</span>
        <span className={styles.person}>{row.authorName ?? t('inbox.nobody')}</span>
        {row.topics.slice(0, 2).map((topic) => (
          <Chip key={topic}>{topicWord(topic)}</Chip>
        ))}
        {row.isOwner && <Chip tone="accent">{t('inbox.own')}</Chip>}
        {row.isAnswered && <Chip tone="ok">{t('inbox.answered')}</Chip>}
        <time className={styles.age} dateTime={new Date(row.publishedAt).toISOString()}>
          {time.age(row.publishedAt)}
        </time>
      </div>
      <div className={styles.second}>
        <SentimentMark tone={row.sentiment} word={t(`sentiments.${row.sentiment}`)} />
        {row.rating && (
          <Stars
            value={row.rating.value}
            max={row.rating.max}
            label={t('inbox.stars', { value: row.rating.value, max: row.rating.max })}
          />
        )}
        <span className={styles.words} lang={row.lang ?? undefined} dir="auto">
          {row.title ? <b>{row.title} </b> : null}
          {row.excerpt || (row.title ? '' : t('inbox.noText'))}
        </span>
      </div>
    </>
  )
}

/** The true shape of a line that is still on its way; it does not shimmer. */
export function RowSkeleton() {
  return (
    <>
      <span />
      <div className={styles.first}>
        <span className={styles.bone} />
      </div>
      <div className={styles.second}>
        <span className={styles.bone} data-wide />
      </div>
    </>
  )
}
