import { useTranslations } from 'use-intl'
import { metricNames } from '@shared/model/metric'
import { MetricDefinition } from '../../parts/figures/how-counted'
import styles from './definitions-board.module.css'

/** Every metric with its one definition, in the order of the boards. */
export function DefinitionsBoard() {
  const t = useTranslations('analytics')
  return (
    <div className={styles.definitions}>
      <div className={styles.lead}>
        <p>{t('definitionsLead')}</p>
      </div>
      {metricNames.map((name) => (
        <section key={name} aria-label={t(`metrics.${name}.name`)}>
          <h2>{t(`metrics.${name}.name`)}</h2>
          <MetricDefinition metric={name} />
        </section>
      ))}
    </div>
  )
}
