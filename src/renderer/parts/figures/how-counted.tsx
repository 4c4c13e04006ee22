import { useTranslations } from 'use-intl'
import { metrics, type MetricName } from '@shared/model/metric'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import styles from './how-counted.module.css'

/** What a metric counts, in which unit, and what it leaves out. */
export function MetricDefinition({ metric }: { metric: MetricName }) {
  const t = useTranslations('analytics')
  return (
    <dl className={styles.definition}>
      <dt>{t('formulaHead')}</dt>
      <dd>{t(`metrics.${metric}.formula`)}</dd>
      <dt>{t('unitHead')}</dt>
      <dd>{t(`units.${metrics[metric].unit}`)}</dd>
      <dt>{t('leftOutHead')}</dt>
      <dd>{t(`metrics.${metric}.leftOut`)}</dd>
    </dl>
  )
}

export function HowCounted({ metric, onClose }: { metric: MetricName; onClose: () => void }) {
  const t = useTranslations('analytics')
  return (
    <Dialog title={t(`metrics.${metric}.name`)} isOpen onClose={onClose}>
      <MetricDefinition metric={metric} />
      <DialogActions>
        <Button autoFocus onPress={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
