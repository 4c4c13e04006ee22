import { useFormatter, useTranslations } from 'use-intl'
import { useFigureText } from '../../../parts/figures/use-figure-text'
import { useTopicWord } from '../../../parts/use-topic-word'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

/** Nobody leafs through more; the table file has the rest. */
const mostPrinted = 250

/** One line a case, the most urgent first; says what it leaves out. */
export function AppendixSection() {
  const t = useTranslations()
  const format = useFormatter()
  const text = useFigureText()
  const word = useTopicWord()
  const { rows, total } = useReport().appendix
  const shown = rows.slice(0, mostPrinted)
  const left = total - shown.length
  return (
    <PaperSection name="appendix" title={t('report.appendixTitle', { n: total })}>
      {total > 0 && (
        <div className={styles.dense}>
          <PaperTable
            caption={
              left > 0 ? t('report.appendixCut', { shown: shown.length, left }) : t('report.appendixAll')
            }
            columns={[
              { name: t('report.caseHead') },
              { name: t('report.openedHead') },
              { name: t('report.whoHead') },
              { name: t('analytics.sourceHead') },
              { name: t('analytics.topicHead') },
              { name: t('report.urgencyHead'), isFigure: true },
              { name: t('report.firstAnswerHead'), isFigure: true },
              { name: t('report.stateHead') },
            ]}
            rows={shown.map((one) => ({
              id: one.id,
              cells: [
                String(one.id),
                format.dateTime(one.openedAt, { dateStyle: 'short' }),
                <bdi key="who">{one.who}</bdi>,
                one.source,
                one.topics.map(word).join(', '),
                text.count(one.urgency),
                one.firstAnswerMs === null ? '–' : text.span(one.firstAnswerMs),
                t(`cases.queues.${one.queue}`),
              ],
            }))}
          />
        </div>
      )}
    </PaperSection>
  )
}
