import { ProgressBar } from 'react-aria-components'
import styles from './progress.module.css'

interface ProgressProps {
  label: string
  done: number
  total: number
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(1, total)}
      className={styles.progress ?? ''}
    >
      {({ percentage = 0 }) => (
        <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
          <rect className={styles.ground} width="100" height="4" />
          <rect className={styles.bar} width={percentage} height="4" />
        </svg>
      )}
    </ProgressBar>
  )
}
