import styles from './clock-ring.module.css'

interface ClockRingProps {
  /** The share of the time that is gone, 0 to 1; from 1 on it is past. */
  gone: number
  isAnswered?: boolean
}

const round = 2 * Math.PI * 5.5

/** A clock of 16 px; always beside its time in words. Past is a filled disc with a mark, so that colour does not carry it. */
export function ClockRing({ gone, isAnswered = false }: ClockRingProps) {
  const state = isAnswered
    ? 'answered'
    : gone >= 1
      ? 'past'
      : gone >= 0.75
        ? 'last'
        : gone >= 0.5
          ? 'half'
          : 'running'
  return (
    <svg className={styles.clock} width="16" height="16" viewBox="0 0 16 16" data-state={state} aria-hidden>
      {state === 'past' && (
        <>
          <circle className={styles.disc} cx="8" cy="8" r="7" />
          <path className={styles.mark} d="M8 4v4.6M8 11.2v.3" />
        </>
      )}
      {state === 'answered' && (
        <>
          <circle className={styles.ground} cx="8" cy="8" r="6" />
          <path className={styles.tick} d="m5.4 8.2 1.9 1.9 3.4-3.8" />
        </>
      )}
      {(state === 'running' || state === 'half' || state === 'last') && (
        <>
          <circle className={styles.ground} cx="8" cy="8" r="5.5" />
          <circle
            className={styles.left}
            cx="8"
            cy="8"
            r="5.5"
            strokeDasharray={`${round * Math.max(0.04, 1 - gone)} ${round}`}
            transform="rotate(-90 8 8)"
          />
        </>
      )}
    </svg>
  )
}
