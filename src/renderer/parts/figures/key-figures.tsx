import { useTranslations } from 'use-intl'
import type { Summary, SummaryTrend } from '@shared/model/analytics'
import { Spark } from '../../ui/charts/spark'
import styles from './key-figures.module.css'
import { useFigureText } from './use-figure-text'

export interface KeyFigure {
  name: SummaryTrend
  value: string
  change: string
  tone?: 'good' | 'bad' | undefined
  note: string
}

/** The six figures that a client asks for first, each beside the period before. */
export function KeyFigures({ summary }: { summary: Summary }) {
  const t = useTranslations('analytics.key')
  const figures = useKeyFigures(summary)
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, change, tone, note }) => (
        <div key={name} className={styles.figure}>
          <dt title={t(name)}>{t(name)}</dt>
          <dd>
            <b>{value}</b>
            <span data-tone={tone}>{change}</span>
          </dd>
          <dd className={styles.note} title={note}>
            {note}
          </dd>
          <dd className={styles.spark}>
            <Spark values={summary.trends[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function useKeyFigures(summary: Summary): KeyFigure[] {
  const t = useTranslations('analytics.key')
  const text = useFigureText()
  const { mentions, complaints, answered, firstAnswer, promises, recovered } = summary
  const median = firstAnswer.now.medianMs
  const medianChange =
    median === null || firstAnswer.before.medianMs === null ? null : median - firstAnswer.before.medianMs
  return [
    {
      name: 'mentions',
      value: text.count(mentions.now),
      change: text.change(mentions.now, mentions.before),
      note: t('before', { value: text.count(mentions.before) }),
    },
    {
      name: 'complaints',
      value: text.count(complaints.now.count),
      change: text.signed(complaints.now.count - complaints.before.count),
      tone: complaints.now.count > complaints.before.count ? 'bad' : undefined,
      note:
        complaints.now.of === 0
          ? t('none')
          : t('shareOf', { share: text.share(complaints.now), n: complaints.now.of }),
    },
    {
      name: 'answered',
      value: answered.now.of === 0 ? '–' : text.share(answered.now),
      change: text.points(answered.now, answered.before),
      tone: toneOf(shareChange(answered)),
      note: t('ofCases', { count: answered.now.count, of: answered.now.of }),
    },
    {
      name: 'firstAnswer',
      value: median === null ? '–' : text.span(median),
      change: medianChange === null ? '' : text.spanChange(medianChange),
      tone: medianChange === null ? undefined : toneOf(-medianChange),
      note:
        firstAnswer.now.p90Ms === null
          ? t('none')
          : t('p90', { p90: text.span(firstAnswer.now.p90Ms), n: firstAnswer.now.n }),
    },
    {
      name: 'promises',
      value: promises.now.of === 0 ? '–' : t('ofPlain', { count: promises.now.count, of: promises.now.of }),
      change: t('brokenOpen', { broken: promises.now.broken, pending: promises.pending }),
      note: t('before', {
        value: t('ofPlain', { count: promises.before.count, of: promises.before.of }),
      }),
    },
    {
      name: 'recovered',
      value: recovered.now.of === 0 ? '–' : text.share(recovered.now),
      change: text.points(recovered.now, recovered.before),
      tone: toneOf(shareChange(recovered)),
      note: t('whoWrote', { count: recovered.now.count, of: recovered.now.of }),
    },
  ]
}

function shareChange({ now, before }: Summary['answered']): number {
  return now.of > 0 && before.of > 0 ? now.count / now.of - before.count / before.of : 0
}

/** Only what is more than nothing has a colour. */
function toneOf(change: number): 'good' | 'bad' | undefined {
  if (Math.abs(change) < 0.005) return undefined
  return change > 0 ? 'good' : 'bad'
}
