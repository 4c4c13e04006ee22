import { useTranslations } from 'use-intl'
import type { LeadDetail } from '@shared/model/lead'
import { useTime } from '../../parts/use-time'
import { SentimentMark } from '../../ui/sentiment-mark'
import { Stars } from '../../ui/stars'
import styles from './lead-quote.module.css'

/** What the person wrote, where and when, in their own language. */
export function LeadQuote({ lead }: { lead: LeadDetail }) {
  const t = useTranslations()
  const time = useTime()
  const { rating } = lead
  return (
    <section className={styles.quote} aria-label={t('leads.quote')}>
      <header>
        <b>{t(`platforms.${lead.platform}`)}</b>
        {rating && (
          <Stars
            value={rating.value}
            max={rating.max}
            label={t('inbox.stars', { value: rating.value, max: rating.max })}
          />
        )}
        <SentimentMark tone={lead.sentiment} word={t(`sentiments.${lead.sentiment}`)} />
        <time dateTime={new Date(lead.publishedAt).toISOString()}>{time.moment(lead.publishedAt)}</time>
      </header>
      {lead.title && (
        <h3 dir="auto" lang={lead.lang ?? undefined}>
          {lead.title}
        </h3>
      )}
      <blockquote dir="auto" lang={lead.lang ?? undefined}>
        {lead.text === '' ? t(lead.who === null ? 'leads.erased' : 'inbox.noText') : lead.text}
      </blockquote>
    </section>
  )
}
