import { Lock } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { LeadRow, LeadStage } from '@shared/model/lead'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { Chip } from '../../ui/chip'
import { SentimentMark } from '../../ui/sentiment-mark'
import styles from './lead-list.module.css'
import leads from './leads.module.css'
import { useWhyText } from './use-why-text'

interface LeadLineProps {
  row: LeadRow
  isActive: boolean
  onActivate: () => void
  onEnter: () => void
}

const tones: Record<LeadStage, 'accent' | 'ok' | 'plain'> = {
  new: 'accent',
  answered: 'plain',
  talking: 'plain',
  won: 'ok',
  lost: 'plain',
  dropped: 'plain',
}

/** One lead in two lines: who, about which rival, what is wrong, why the client fits, how far it is, how old and how good. */
export function LeadLine({ row, isActive, onActivate, onEnter }: LeadLineProps) {
  const t = useTranslations('leads')
  const s = useTranslations('sentiments')
  const time = useTime()
  const format = useFormatter()
  const whyText = useWhyText()
  return (
    <div
      id={`lead-${row.mention}`}
      role="option"
      className={styles.line}
      aria-selected={isActive}
      data-active={isActive || undefined}
      data-blocked={row.isBlocked || undefined}
      onClick={onActivate}
      onDoubleClick={onEnter}
    >
      <span className={leads.whom}>
        <PlatformIcon platform={row.platform} />
        <span>
          <b dir="auto">{row.who ?? t('nobody')}</b>
          <small dir="auto">{row.rival.name}</small>
        </span>
      </span>
      <span className={styles.wrong}>
        <span>
          <SentimentMark tone={row.sentiment} word="" />
          <span className="visually-hidden">{s(row.sentiment)}</span>
          <span className={leads.words} dir="auto" lang={row.lang ?? undefined}>
            {row.excerpt === '' ? t('erased') : row.excerpt}
          </span>
        </span>
        <small dir="auto" data-weak={row.fit.why === null || undefined}>
          {row.isBlocked ? (
            <>
              <Lock size={12} aria-hidden /> {t('doNotContact')}
            </>
          ) : (
            whyText(row.fit)
          )}
        </small>
      </span>
      <span>
        <Chip tone={row.isBlocked ? 'plain' : tones[row.stage]}>
          {row.isBlocked ? t('stages.blocked') : t(`stages.${row.stage}`)}
        </Chip>
      </span>
      <span className={styles.age}>{time.age(row.publishedAt)}</span>
      <span className={styles.fit}>{row.isBlocked ? '–' : format.number(row.fit.score)}</span>
    </div>
  )
}
