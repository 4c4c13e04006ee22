import styles from './charts.module.css'

export interface Strip {
  /** In columns and parts of them, from the left. */
  from: number
  to: number
  text: string
  isHollow?: boolean
}

export interface StripName {
  text: string
  isHollow?: boolean
}

interface AxisStripsProps {
  strips: readonly Strip[]
  /** Where the axis begins and ends, and the width of a column. */
  left: number
  right: number
  pitch: number
  y: number
  /** What the strips stand for, behind the end of the axis. */
  names: readonly StripName[]
}

const thick = 5
const thinnest = 2
const swatch = 8

/** Marks under the axis, for what is worth knowing of a time without changing what is counted in it. */
export function AxisStrips({ strips, left, right, pitch, y, names }: AxisStripsProps) {
  return (
    <g data-testid="strips">
      {strips.map(({ from, to, text, isHollow }) => (
        <rect
          key={`${from}-${text}`}
          className={styles.strip}
          data-hollow={isHollow || undefined}
          x={left + from * pitch}
          y={y}
          width={Math.max(thinnest, (to - from) * pitch)}
          height={thick}
        >
          <title>{text}</title>
        </rect>
      ))}
      {names.map(({ text, isHollow }, index) => (
        <g key={text} transform={`translate(${right + 12} ${y + 4 + index * 13})`}>
          <rect
            className={styles.strip}
            data-hollow={isHollow || undefined}
            width={swatch}
            height={thick}
            y={-thick / 2}
          />
          <text x={swatch + 4} y={4}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
