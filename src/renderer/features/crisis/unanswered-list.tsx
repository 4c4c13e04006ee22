import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { CrisisRoom, UnansweredRow } from '@shared/model/crisis'
import { CaseClock } from '../../parts/case-clock'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { useTopicWord } from '../../parts/use-topic-word'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import crisis from './crisis.module.css'
import styles from './unanswered-list.module.css'

/** Who still waits for an answer; each line leads to its case. */
export function UnansweredList({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis.unanswered')
  const format = useFormatter()
  const { total, rows } = room.unanswered
  return (
    <section className={styles.unanswered}>
      <div className={crisis.subheader}>
        <h2>
          {room.isDrill ? t('drill') : t('title')} <span>{format.number(total)}</span>
        </h2>
        <span className={crisis.note}>{t('note')}</span>
      </div>
      {total === 0 && <p className={crisis.quiet}>{t('none')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.mention.id}>
            <Row client={client} row={row} room={room} />
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={crisis.quiet}>
          <Link
            to="/client/$client/inbox"
            params={{ client }}
            search={{ q: room.isDrill ? room.query : `${room.query} status:open` }}
          >
            {t('more', { count: total - rows.length })}
          </Link>
        </p>
      )}
    </section>
  )
}

interface RowProps {
  client: string
  row: UnansweredRow
  room: CrisisRoom
}

function Row({ client, row: { mention, case: id, clock }, room }: RowProps) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const time = useTime()
  const search = id === null ? { q: `id:${mention.id}`, id: mention.id } : { q: `case:${id}`, case: id }
  return (
    <Link className={styles.row} to="/client/$client/inbox" params={{ client }} search={search}>
      <span className={styles.first}>
        <PlatformIcon platform={mention.platform} />
        <span className="visually-hidden">{t(`platforms.${mention.platform}`)}</span>
        <b dir="auto">{mention.authorName ?? t('inbox.nobody')}</b>
        {mention.topics.slice(0, 2).map((topic) => (
          <Chip key={topic}>{topicWord(topic)}</Chip>
        ))}
        <span className={styles.age}>
          {clock ? <CaseClock clock={clock} /> : time.span(room.clockAt - mention.publishedAt)}
        </span>
      </span>
      <span className={styles.second}>
        <SentimentMark tone={mention.sentiment} word={t(`sentiments.${mention.sentiment}`)} />
        <span lang={mention.lang ?? undefined} dir="auto">
          {mention.title === null ? mention.excerpt : `${mention.title} ${mention.excerpt}`}
        </span>
      </span>
    </Link>
  )
}
