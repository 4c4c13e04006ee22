import { useFormatter, useTranslations } from 'use-intl'
import { casesQuery, mentionsQuery } from '../../../parts/figures/figure-scope'
import { useFigureText } from '../../../parts/figures/use-figure-text'
import { mentionsOf } from '../../../parts/figures/volume-figure'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'
import { useReportScope } from './use-report-scope'
import styles from './report-paper.module.css'

const definitions = ['mention', 'complaint', 'answer', 'median', 'chance'] as const

/** What the words mean, what was read and what was not, and the query behind each figure. */
export function MethodSection() {
  const t = useTranslations('report')
  const text = useFigureText()
  const format = useFormatter()
  const { before, zone, madeAt, settings } = useReport()
  const made = format.dateTime(madeAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <PaperSection name="method" title={t('methodTitle')} isFlowing>
      <ul className={styles.definitions}>
        {definitions.map((name) => (
          <li key={name}>{t(`method.${name}`)}</li>
        ))}
        <li>{t('method.before', { before: text.range(before), zone, at: made })}</li>
        <li>
          {t('method.same')} {!settings.brand.hidesProduct && t('method.product')}
        </li>
      </ul>
      <Coverage />
      <Queries />
    </PaperSection>
  )
}

function Coverage() {
  const t = useTranslations()
  const text = useFigureText()
  const { channels, volume } = useReport().figures
  const names = [
    ...new Set([...channels.sources.map(({ name }) => name), ...volume.gaps.map(({ source }) => source)]),
  ]
  const gapsOf = (name: string) => volume.gaps.filter(({ source }) => source === name).map(text.range)
  const countOf = (name: string) => channels.sources.filter((one) => one.name === name).map(mentionsOf)
  return (
    <>
      <h3 className={styles.lower}>{t('report.coverageTitle')}</h3>
      <PaperTable
        columns={[
          { name: t('analytics.sourceHead') },
          { name: t('analytics.mentionsHead'), isFigure: true },
          { name: t('report.gapsHead') },
        ]}
        rows={names.map((name) => ({
          id: name,
          cells: [name, text.count(countOf(name)[0] ?? 0), gapsOf(name).join('; ')],
        }))}
      />
    </>
  )
}

function Queries() {
  const t = useTranslations()
  const text = useFigureText()
  const scope = useReportScope()
  const { summary, followThrough } = useReport().figures
  const rows = [
    { name: t('report.score.mentions'), query: mentionsQuery(scope), count: summary.mentions.now },
    {
      name: t('report.score.complaints'),
      query: mentionsQuery(scope, 'complaint:yes'),
      count: summary.complaints.now.count,
    },
    { name: t('analytics.casesHead'), query: casesQuery(scope), count: summary.answered.now.of },
    {
      name: t('report.notAnswered'),
      query: casesQuery(scope, 'answeredin:never'),
      count: summary.answered.now.of - summary.answered.now.count,
    },
    { name: t('report.sections.promises'), query: 'has:promise', count: followThrough.pending },
  ]
  return (
    <>
      <h3 className={styles.lower}>{t('report.queriesTitle')}</h3>
      <PaperTable
        columns={[
          { name: t('report.scoreHead') },
          { name: t('report.queryHead') },
          { name: t('report.countHead'), isFigure: true },
        ]}
        rows={rows.map(({ name, query, count }) => ({
          id: name,
          cells: [name, <code key="query">{query}</code>, text.count(count)],
        }))}
      />
    </>
  )
}
