import { useTranslations } from 'use-intl'
import type { PracticeComplaint } from '@shared/model/practice'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { useTopicWord } from '../../parts/use-topic-word'
import { Chip } from '../../ui/chip'
import { Stars } from '../../ui/stars'
import styles from './practice.module.css'

/** What somebody complained of, with what a writer at the desk would see of it. */
export function Complaint({ complaint }: { complaint: PracticeComplaint }) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const time = useTime()
  const { platform, authorName, rating, lang, publishedAt, topics, title, text } = complaint
  return (
    <section className={styles.complaint} aria-label={t('practice.complaint')} tabIndex={0}>
      <header>
        <PlatformIcon platform={platform} size={16} />
        <h2 dir="auto">{authorName ?? t('inbox.nobody')}</h2>
        <span>{t(`platforms.${platform}`)}</span>
        {rating && (
          <Stars
            value={rating.value}
            max={rating.max}
            label={t('inbox.stars', { value: rating.value, max: rating.max })}
          />
        )}
        {topics.slice(0, 3).map((topic) => (
          <Chip key={topic}>{topicWord(topic)}</Chip>
        ))}
        <time dateTime={new Date(publishedAt).toISOString()}>{time.day(publishedAt)}</time>
      </header>
      {title && (
        <b dir="auto" lang={lang ?? undefined}>
          {title}
        </b>
      )}
      <p dir="auto" lang={lang ?? undefined}>
        {text}
      </p>
    </section>
  )
}
