import { useTranslations } from 'use-intl'
import type { CrisisFigures } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import styles from './figure-list.module.css'

/** The figures of a crisis; what nobody knows is a dash. */
export function FigureList({ figures }: { figures: CrisisFigures }) {
  const t = useTranslations('crisis.figures')
  const time = useTime()
  const { mentions, peak, durationMs, cases, answered, medianAnswerMs } = figures
  const rows = [
    [t('mentions'), String(mentions)],
    [t('peak'), peak === null ? t('none') : t('peakAt', { count: peak.count, at: time.compact(peak.at) })],
    [t('duration'), time.span(durationMs)],
    [t('answered'), cases === 0 ? t('none') : t('of', { count: answered, of: cases })],
    [t('median'), medianAnswerMs === null ? t('none') : time.span(medianAnswerMs)],
  ] as const
  return (
    <dl className={styles.figures}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
