import styles from './charts.module.css'
import { cutText } from './cut-text'
import type { Tone } from './tone'
import { useWidth } from './use-width'

export interface BarRow {
  id: string | number
  name: string
  parts: { tone: Tone; value: number }[]
  value: string
  change?: { text: string; tone: 'bad' | 'good' | 'plain' }
  isStrong?: boolean
}

interface BarRowsProps {
  label: string
  rows: readonly BarRow[]
  onOpen?: (index: number) => void
}

const pitch = 28
const thick = 10

/** Horizontal bars from zero, each with its name before it and its figures behind. */
export function BarRows({ label, rows, onOpen }: BarRowsProps) {
  const [box, width] = useWidth<HTMLDivElement>(360)
  const nameWidth = Math.min(180, Math.round(width * 0.36))
  const figures = rows.some(({ change }) => change) ? 108 : 56
  const left = nameWidth + 8
  const room = Math.max(20, width - left - figures)
  const sum = ({ parts }: BarRow) => parts.reduce((all, { value }) => all + value, 0)
  const most = Math.max(1, ...rows.map(sum))
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={rows.length * pitch} role="img" aria-label={label}>
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * pitch})`}>
            {onOpen && (
              <rect
                className={styles.hit}
                width={width}
                height={pitch}
                onClick={() => onOpen(index)}
                data-testid="bar"
              >
                <title>{row.name}</title>
              </rect>
            )}
            <text
              className={row.isStrong ? styles.strong : styles.name}
              y={pitch / 2 + 4}
              pointerEvents="none"
            >
              {cutText(row.name, nameWidth)}
            </text>
            {placed(row.parts, room / most).map(({ tone, x, length }) => (
              <rect
                key={tone}
                className={styles.tone}
                data-tone={tone}
                x={left + x}
                y={(pitch - thick) / 2}
                width={length}
                height={thick}
                pointerEvents="none"
              />
            ))}
            <text
              className={styles.value}
              x={width - figures + 48}
              y={pitch / 2 + 4}
              textAnchor="end"
              pointerEvents="none"
            >
              {row.value}
            </text>
            {row.change && (
              <text
                className={styles.change}
                data-tone={row.change.tone}
                x={width}
                y={pitch / 2 + 4}
                textAnchor="end"
                pointerEvents="none"
              >
                {row.change.text}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

function placed(parts: BarRow['parts'], scale: number): { tone: Tone; x: number; length: number }[] {
  let at = 0
  return parts
    .filter(({ value }) => value > 0)
    .map(({ tone, value }) => {
      const x = at
      at += value * scale
      return { tone, x, length: Math.max(1, value * scale) }
    })
}
