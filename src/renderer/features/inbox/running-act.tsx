import { useTranslations } from 'use-intl'
import { call } from '../../api'
import { useProgress } from '../../parts/use-progress'
import { Button } from '../../ui/button'
import { Progress } from '../../ui/progress'
import styles from './bulk-bar.module.css'

/** How far an act on many cases is, and the way to stop it; what is done by then is one step of undo. */
export function RunningAct({ job }: { job: string }) {
  const t = useTranslations('cases')
  const progress = useProgress(job)
  if (!progress) return null
  const text = t('acting', { done: progress.done, total: progress.total })
  return (
    <div className={styles.running} role="status">
      <span>{text}</span>
      <Progress label={text} done={progress.done} total={progress.total} />
      <Button look="link" onPress={() => void call('job.cancel', { job })}>
        {t('stopActing')}
      </Button>
    </div>
  )
}
