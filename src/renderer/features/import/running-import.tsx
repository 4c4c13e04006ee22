import { useFormatter, useTranslations } from 'use-intl'
import { useProgress } from '../../parts/use-progress'
import { Button } from '../../ui/button'
import { Progress } from '../../ui/progress'
import styles from './import.module.css'
import { cancelJob } from './queries'

/** How far an import is, and the way to stop it; what is stored by then stays. */
export function RunningImport({ job }: { job: string }) {
  const t = useTranslations('import')
  const format = useFormatter()
  const progress = useProgress(job)
  const added = format.number(progress?.added ?? 0)
  return (
    <div className={styles.running} role="status">
      <span>{t('running', { added })}</span>
      <Progress label={t('running', { added })} done={progress?.done ?? 0} total={progress?.total ?? 1} />
      <Button look="link" onPress={() => void cancelJob(job)}>
        {t('stop')}
      </Button>
    </div>
  )
}
