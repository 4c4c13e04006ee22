import styles from './charts.module.css'

export interface Strip {
  /** In columns and parts of them, from the left. */
  from: number
  to: number
  text: string
}

interface AxisStripsProps {
  strips: readonly Strip[]
  /** Where the axis begins and ends, and the width of a column. */
  left: number
  right: number
  pitch: number
  y: number
  /** What the strips stand for, behind the end of the axis. */
  names: readonly string[]
}

const thick = 5
const thinnest = 2

/** Marks under the axis, for what is worth knowing of a time without changing what is counted in it. */
export function AxisStrips({ strips, left, right, pitch, y, names }: AxisStripsProps) {
  return (
    <g data-testid="strips">
      {strips.map(({ from, to, text }) => (
        <rect
          key={`${from}-${text}`}
          className={styles.strip}
          x={left + from * pitch}
          y={y}
          width={Math.max(thinnest, (to - from) * pitch)}
          height={thick}
        >
          <title>{text}</title>
        </rect>
      ))}
      {names.map((name, index) => (
        <text key={name} x={right + 12} y={y + thick + 2 + index * 13}>
          {name}
        </text>
      ))}
    </g>
  )
}
