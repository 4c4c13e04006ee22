import { useFormatter, useTranslations } from 'use-intl'
import type { ReportCrisis } from '@shared/model/report'
import { PaperSection } from './paper-section'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

/** The crises of the period and what changes after them. */
export function CrisesSection() {
  const t = useTranslations('report')
  const { crises } = useReport()
  return (
    <PaperSection name="crises" title={t('crisesTitle', { n: crises.length })} isFlowing>
      {crises.map((one) => (
        <Crisis key={one.openedAt} one={one} />
      ))}
    </PaperSection>
  )
}

function Crisis({ one }: { one: ReportCrisis }) {
  const t = useTranslations('report')
  const format = useFormatter()
  const days =
    one.closedAt === null
      ? t('crisisOpen', { from: format.dateTime(one.openedAt, { dateStyle: 'medium' }) })
      : format.dateTimeRange(one.openedAt, one.closedAt, { dateStyle: 'medium' })
  const { mentions, cases, answered } = one
  return (
    <section className={styles.case}>
      <h3>{one.name}</h3>
      <p className={styles.caption}>
        {[
          t('crisisLevel', { level: one.level }),
          days,
          ...(mentions === null || cases === null || answered === null
            ? []
            : [t('crisisFigures', { mentions, cases, answered })]),
        ].join(' · ')}
      </p>
      {one.changes !== null && <p dir="auto">{t('crisisChanges', { changes: one.changes })}</p>}
    </section>
  )
}
