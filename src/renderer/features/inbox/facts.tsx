import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { OpenedMention } from '@shared/model/mention-view'
import { useLanguageName } from '../../parts/use-language-name'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { SentimentMark } from '../../ui/sentiment-mark'
import { Stars } from '../../ui/stars'
import { UrgencyBar } from '../../ui/urgency-bar'
import styles from './detail.module.css'
import { WhyButton } from './why-button'

/** What is known of a mention in one line of labelled values. */
export function Facts({ client, mention }: { client: string; mention: OpenedMention }) {
  const t = useTranslations()
  const format = useFormatter()
  const time = useTime()
  const languageName = useLanguageName()
  const { rating, author, counts } = mention
  return (
    <div className={styles.factsPane}>
      <dl className={styles.facts}>
        <Fact label={t('detail.published')}>
          {mention.publishedPrecision === 'day'
            ? time.day(mention.publishedAt)
            : time.moment(mention.publishedAt)}
        </Fact>
        <Fact label={t('detail.platform')}>
          <PlatformIcon platform={mention.platform} /> {t(`platforms.${mention.platform}`)}
        </Fact>
        {mention.alsoIn.length > 0 && <Fact label={t('detail.alsoIn')}>{mention.alsoIn.join(', ')}</Fact>}
        <Fact label={t('detail.sentiment')}>
          <SentimentMark tone={mention.sentiment} word={t(`sentiments.${mention.sentiment}`)} />
        </Fact>
        <Fact label={t('triage.urgency')}>
          {mention.urgency}
          <UrgencyBar urgency={mention.urgency} />
          <WhyButton client={client} mention={mention} />
        </Fact>
        {rating && (
          <Fact label={t('detail.rating')}>
            <Stars
              value={rating.value}
              max={rating.max}
              label={t('inbox.stars', { value: rating.value, max: rating.max })}
            />
          </Fact>
        )}
        {mention.lang && <Fact label={t('detail.lang')}>{languageName(mention.lang)}</Fact>}
        {author && author.mentionCount > 1 && (
          <Fact label={t('detail.sameAuthor')}>{t('detail.mentions', { count: author.mentionCount })}</Fact>
        )}
        {counts.views !== null && <Fact label={t('detail.views')}>{format.number(counts.views)}</Fact>}
        {counts.likes !== null && <Fact label={t('detail.likes')}>{format.number(counts.likes)}</Fact>}
      </dl>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
