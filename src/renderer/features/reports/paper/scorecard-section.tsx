import { useTranslations } from 'use-intl'
import type { Share } from '@shared/model/analytics'
import type { ReportScore } from '@shared/model/report'
import { daysIn, type Period } from '@shared/model/period'
import { fewest, useFigureText } from '../../../parts/figures/use-figure-text'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

/** Eight of ten in time is what the target asks for. */
const targetShare = 0.8

/** The figures of the period beside those before it, and whether the client's own target was met. */
export function ScorecardSection() {
  const t = useTranslations('report')
  const text = useFigureText()
  const { scores, targetMinutes } = useReport()
  const name = usePeriodName()
  const share = (one: Share) => (one.of === 0 ? '–' : text.share(one))
  const span = (ms: number | null) => (ms === null ? '–' : text.span(ms))
  const row = (id: string, head: string, cellOf: (score: ReportScore) => string, target = '') => ({
    id,
    cells: [head, ...scores.map(cellOf), target],
  })
  return (
    <PaperSection name="scorecard" title={t('scoreTitle')} isFlowing>
      <PaperTable
        caption={t('scoreNote')}
        columns={[
          { name: t('scoreHead') },
          ...scores.map(({ period }) => ({ name: name(period), isFigure: true })),
          { name: t('targetHead') },
        ]}
        rows={[
          row('mentions', t('score.mentions'), ({ mentions }) => text.count(mentions)),
          row('complaints', t('score.complaints'), ({ complaints }) => text.count(complaints.count)),
          row('share', t('score.complaintShare'), ({ complaints }) => share(complaints)),
          row('answered', t('score.answered'), ({ answered }) => share(answered)),
          row('within', t('score.withinTarget'), ({ withinTarget }) => share(withinTarget), useTargetWord()),
          row('median', t('score.median'), ({ firstAnswer }) => span(firstAnswer.medianMs)),
          row('p90', t('score.p90'), ({ firstAnswer }) => span(firstAnswer.p90Ms)),
          row('promises', t('score.promises'), ({ promises }) => share(promises)),
          row('recovered', t('score.recovered'), ({ recovered }) => share(recovered)),
        ]}
      />
      <p className={styles.source}>{t('targetNote', { target: text.span(targetMinutes * 60_000) })}</p>
    </PaperSection>
  )
}

function useTargetWord(): string {
  const t = useTranslations('report.target')
  const within = useReport().scores[0]?.withinTarget ?? { count: 0, of: 0 }
  if (within.of < fewest) return t('few')
  return t(within.count / within.of >= targetShare ? 'met' : 'missed')
}

/** Short enough for the head of a column. */
function usePeriodName(): (period: Period) => string {
  const text = useFigureText()
  return ({ from, to }) =>
    from.endsWith('-01') && daysIn({ from, to }) >= 28 && daysIn({ from, to }) <= 31
      ? text.month(from)
      : `${text.day(from)} – ${text.day(to)}`
}
