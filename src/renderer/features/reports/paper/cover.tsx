import { useFormatter, useTranslations } from 'use-intl'
import { mentionsOf } from '../../../parts/figures/volume-figure'
import type { PaperReport } from './paper-report'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

const width = 794
const height = 200

/** Whose report of which days, for whom and by whom; drawn from the period's own mentions. */
export function Cover({ report }: { report: PaperReport }) {
  const t = useTranslations('report')
  const format = useFormatter()
  const { client, words, settings, madeAt } = useReport()
  const { brand } = settings
  const facts = [
    { name: t('preparedFor'), value: brand.preparedFor },
    { name: t('preparedBy'), value: brand.preparedBy },
    {
      name: report.approvedAt === null ? t('draft') : t('approved'),
      value:
        report.approvedAt === null
          ? format.dateTime(madeAt, { dateStyle: 'long' })
          : [format.dateTime(report.approvedAt, { dateStyle: 'long' }), report.approvedBy].join(', '),
    },
  ].filter(({ value }) => value !== '')
  return (
    <header className={styles.cover}>
      <p className={styles.agency}>
        {brand.logo && <img src={brand.logo} alt={t('logo', { agency: brand.agency || client })} />}
        {brand.agency}
      </p>
      <div className={styles.names}>
        <p className={styles.kind}>{t('kind')}</p>
        <h1>{client}</h1>
        <p className={styles.days}>{words.days}</p>
      </div>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CoverBars />
    </header>
  )
}

function CoverBars() {
  const t = useTranslations('report')
  const { steps, step } = useReport().figures.volume
  const n = steps.reduce((sum, one) => sum + mentionsOf(one), 0)
  const most = Math.max(1, ...steps.map(mentionsOf))
  const pitch = width / Math.max(1, steps.length)
  const tall = (count: number) => (count / most) * height
  return (
    <div className={styles.bars}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('coverLabel')}>
        {steps.map((one, index) => (
          <g key={one.from} transform={`translate(${index * pitch + 2} 0)`}>
            <rect
              className={styles.pale}
              y={height - tall(mentionsOf(one))}
              width={Math.max(1, pitch - 4)}
              height={tall(mentionsOf(one) - one.negative)}
            />
            <rect
              className={styles.dark}
              y={height - tall(one.negative)}
              width={Math.max(1, pitch - 4)}
              height={tall(one.negative)}
            />
          </g>
        ))}
      </svg>
      <p>{t(`coverNote.${step}`, { n })}</p>
    </div>
  )
}
