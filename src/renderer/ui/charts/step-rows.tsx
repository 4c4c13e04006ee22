import styles from './charts.module.css'
import { cutText } from './cut-text'
import { useWidth } from './use-width'

export interface StepRow {
  id: number
  name: string
  /** From when on a value holds, in parts of the width, until the next. */
  points: readonly { place: number; value: number; title: string }[]
  /** Where the last value ends. */
  end: number
  /** The scale is as wide as its values are apart, but no narrower, so that a small step does not look like a large one. */
  narrowest: number
  text: string
  note: string
}

interface StepRowsProps {
  label: string
  rows: readonly StepRow[]
  /** Under the ends of the lines. */
  ends: readonly [string, string]
}

const pitch = 48
const foot = 20
const textWidth = 216

/** A value for each row that stands until it changes, as steps along the period. */
export function StepRows({ label, rows, ends }: StepRowsProps) {
  const [box, width] = useWidth<HTMLDivElement>(640)
  const nameWidth = Math.min(200, Math.round(width * 0.28))
  const room = Math.max(40, width - nameWidth - textWidth)
  const bottom = rows.length * pitch
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={bottom + foot} role="img" aria-label={label}>
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * pitch})`}>
            <text className={styles.name} y={pitch / 2 + 4}>
              {cutText(row.name, nameWidth - 12)}
            </text>
            <g transform={`translate(${nameWidth} 0)`}>
              <Steps row={row} room={room} />
            </g>
            <text className={styles.strong} x={nameWidth + room + 12} y={pitch / 2 - 3}>
              {row.text}
            </text>
            <text x={nameWidth + room + 12} y={pitch / 2 + 12}>
              {cutText(row.note, textWidth)}
            </text>
          </g>
        ))}
        <path className={styles.axis} d={`M${nameWidth} ${bottom + 0.5}H${nameWidth + room}`} />
        <text x={nameWidth} y={bottom + 15}>
          {ends[0]}
        </text>
        <text x={nameWidth + room} y={bottom + 15} textAnchor="end">
          {ends[1]}
        </text>
      </svg>
    </div>
  )
}

function Steps({ row: { points, end, narrowest }, room }: { row: StepRow; room: number }) {
  const values = points.map(({ value }) => value)
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const span = Math.max(narrowest, Math.max(...values) - Math.min(...values))
  const y = (value: number) => pitch / 2 - ((value - middle) / span) * (pitch - 20)
  const path = points.map(({ place, value }, index) => {
    const until = (points[index + 1]?.place ?? end) * room
    return `${index === 0 ? `M${place * room} ` : 'V'}${y(value)}H${until}`
  })
  return (
    <>
      <path className={styles.line} d={path.join('')} />
      {points.map(({ place, value, title }) => (
        <circle key={title} className={styles.dot} cx={place * room} cy={y(value)} r={3}>
          <title>{title}</title>
        </circle>
      ))}
    </>
  )
}
