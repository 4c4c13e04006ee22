import { useFormatter, useTranslations } from 'use-intl'
import { stepNameOf } from '@shared/model/period'
import { PromisesFigure, RecoveryFigure } from '../../../parts/figures/follow-through-figures'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'
import { useReportScope } from './use-report-scope'
import styles from './report-paper.module.css'

/** What was promised and not kept, and what is still to be kept. */
export function PromisesSection() {
  const t = useTranslations('report')
  const format = useFormatter()
  const { promises, figures, period } = useReport()
  const scope = useReportScope()
  const broken = promises.filter(({ status }) => status === 'broken').length
  const step = stepNameOf(period)
  return (
    <PaperSection
      name="promises"
      title={t('promisesTitle', { broken, open: promises.length - broken })}
      isFlowing
    >
      {promises.length > 0 && (
        <PaperTable
          caption={t('promisesNote', { n: promises.length })}
          columns={[t('promised'), t('to'), t('owner'), t('due'), t('stateHead')].map((name) => ({ name }))}
          rows={promises.map(({ text, who, owner, dueAt, status, isOverdue }, index) => ({
            id: index,
            cells: [
              <bdi key="text">{text}</bdi>,
              who,
              owner ?? '–',
              dueAt === null ? '–' : format.dateTime(dueAt, { dateStyle: 'medium' }),
              <span key="state" className={status === 'broken' || isOverdue ? styles.bad : undefined}>
                {t('promiseState', { state: isOverdue ? 'overdue' : status })}
              </span>,
            ],
          }))}
        />
      )}
      {figures.followThrough.kept.now.of > 0 && (
        <PromisesFigure data={figures.followThrough} scope={scope} step={step} />
      )}
      {figures.followThrough.recovered.now.of > 0 && (
        <RecoveryFigure data={figures.followThrough} scope={scope} step={step} />
      )}
    </PaperSection>
  )
}
