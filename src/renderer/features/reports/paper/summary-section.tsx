import { useTranslations } from 'use-intl'
import { useKeyFigures } from '../../../parts/figures/key-figures'
import { PaperSection } from './paper-section'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

const shown = ['complaints', 'answered', 'firstAnswer', 'promises'] as const

/** The page that may be read alone: the finding, four figures, what changed and what is to be decided. */
export function SummarySection() {
  const t = useTranslations('report')
  const key = useTranslations('analytics.key')
  const { words, figures } = useReport()
  const all = useKeyFigures(figures.summary)
  return (
    <PaperSection name="summary" title={words.headline}>
      <dl className={styles.key}>
        {shown.map((name) => {
          const one = all.find((figure) => figure.name === name)
          return (
            <div key={name}>
              <dt>{key(name)}</dt>
              <dd className={styles.value}>{one?.value}</dd>
              <dd className={styles.change}>{one?.change}</dd>
              <dd className={styles.note}>{one?.note}</dd>
            </div>
          )
        })}
      </dl>
      <div className={styles.four}>
        <Told title={t('changed')} sentences={words.changed} />
        <Told title={t('because')} sentences={words.because} />
        <Told title={t('did')} sentences={words.did} />
        <div>
          <h3>{t('decide')}</h3>
          {words.decide.length === 0 && <p>{t('nothingToDecide')}</p>}
          <ol>
            {words.decide.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </div>
      </div>
      <aside className={styles.care}>
        <h3>{t('care')}</h3>
        <p>{words.care.join(' ')}</p>
      </aside>
    </PaperSection>
  )
}

function Told({ title, sentences }: { title: string; sentences: readonly string[] }) {
  const t = useTranslations('report')
  return (
    <div>
      <h3>{title}</h3>
      <p>{sentences.length > 0 ? sentences.join(' ') : t('none')}</p>
    </div>
  )
}
