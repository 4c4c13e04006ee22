import styles from './urgency-bar.module.css'

/** How much of 100; the number stands beside it. */
export function UrgencyBar({ urgency }: { urgency: number }) {
  return (
    <svg className={styles.bar} width="48" height="4" aria-hidden data-high={urgency >= 50 || undefined}>
      <rect className={styles.ground} width="48" height="4" rx="2" />
      <rect className={styles.fill} width={(48 * urgency) / 100} height="4" rx="2" />
    </svg>
  )
}
