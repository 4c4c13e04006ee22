import { line } from 'd3-shape'
import styles from './charts.module.css'

const width = 44
const height = 20

/** A line of the size of a word; it is not joined across what is not known. */
export function Spark({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const x = (index: number) => 2 + (index * (width - 4)) / Math.max(1, values.length - 1)
  const y = (value: number) => (most === least ? height / 2 : 17 - ((value - least) / (most - least)) * 14)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden>
      <path className={styles.thin} d={path(values as (number | null)[]) ?? ''} />
      <circle className={styles.dot} cx={x(last)} cy={y(values[last] ?? 0)} r={2} />
    </svg>
  )
}
