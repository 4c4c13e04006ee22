import styles from './weight-bar.module.css'

/** A weight as a bar from the middle: to the right what adds, to the left what takes away. The number stands beside it. */
export function WeightBar({ weight, widest }: { weight: number; widest: number }) {
  const half = 60
  const width = widest === 0 ? 0 : (Math.abs(weight) / widest) * half
  return (
    <svg className={styles.bar} width={2 * half + 1} height="10" aria-hidden>
      <rect
        className={styles.fill}
        data-less={weight < 0 || undefined}
        x={weight < 0 ? half - width : half}
        width={width}
        height="10"
        y="0"
      />
      <rect className={styles.axis} x={half} width="1" height="10" />
    </svg>
  )
}
