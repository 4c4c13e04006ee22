import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import styles from './charts.module.css'
import { everyLabel } from './guides'
import { useWidth } from './use-width'

interface TrendProps {
  label: string
  points: readonly { id: string; value: number | null; label: string; title: string }[]
  /** The ends of the scale; without them from zero to a round number above the largest. */
  range?: readonly [number, number]
  textOf: (value: number) => string
  height?: number
  onOpen?: (index: number) => void
}

const foot = 24
const left = 48

/** A line along the period, broken where nothing is known; a point stands for each step. */
export function Trend({ label, points, range, textOf, height = 180, onOpen }: TrendProps) {
  const [box, width] = useWidth<HTMLDivElement>(480)
  const bottom = height - foot
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0))
  const scale = range ? scaleLinear(range, [bottom, 12]) : scaleLinear([0, most || 1], [bottom, 12]).nice(3)
  const pitch = (width - left) / Math.max(1, points.length)
  const x = (index: number) => left + (index + 0.5) * pitch
  const every = everyLabel(
    points.map((point) => point.label),
    pitch,
  )
  const path = line<{ value: number | null }>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => scale(value ?? 0))
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
        {scale.ticks(3).map((guide) => (
          <g key={guide}>
            <path className={styles.guide} d={`M${left} ${scale(guide) + 0.5}H${width}`} />
            <text x={left - 8} y={scale(guide) + 4} textAnchor="end">
              {textOf(guide)}
            </text>
          </g>
        ))}
        <path className={styles.axis} d={`M${left} ${bottom + 0.5}H${width}`} />
        <path className={styles.line} d={path([...points]) ?? ''} />
        {points.map(({ id, value, label: below, title }, index) => (
          <g key={id}>
            {value !== null && (
              <circle className={styles.dot} cx={x(index)} cy={scale(value)} r={pitch > 8 ? 2.5 : 1.5} />
            )}
            {index % every === 0 && (
              <text
                // The last one must not run out of the drawing.
                x={width - x(index) < 20 ? width : x(index)}
                y={bottom + 16}
                textAnchor={width - x(index) < 20 ? 'end' : 'middle'}
              >
                {below}
              </text>
            )}
            {onOpen && (
              <rect
                className={styles.hit}
                x={left + index * pitch}
                y={8}
                width={pitch}
                height={bottom - 8}
                onClick={() => onOpen(index)}
              >
                <title>{title}</title>
              </rect>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}
