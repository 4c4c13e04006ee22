import styles from './stars.module.css'

const starPath = 'M6 .8l1.6 3.4 3.7.5-2.7 2.6.7 3.7L6 9.2 2.7 11l.7-3.7L.7 4.7l3.7-.5Z'

/** A rating of up to five as stars; on any other scale as a fraction. */
export function Stars({ value, max, label }: { value: number; max: number; label: string }) {
  if (max !== 5) {
    return (
      <span className={styles.fraction} aria-label={label}>
        {value}/{max}
      </span>
    )
  }
  return (
    <span className={styles.stars} role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg
          key={star}
          width="12"
          height="12"
          viewBox="0 0 12 12"
          aria-hidden
          data-on={value >= star - 0.25 || undefined}
        >
          <path d={starPath} />
        </svg>
      ))}
    </span>
  )
}
