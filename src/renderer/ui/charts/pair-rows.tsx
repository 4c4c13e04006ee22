import styles from './charts.module.css'
import { cutText } from './cut-text'
import { useWidth } from './use-width'

export interface PairRow {
  id: string
  name: string
  /** Shares of two sides, from 0 to 1. */
  shares: [number, number]
  values: [string, string]
  tone: 'bad' | 'good' | 'plain'
}

interface PairRowsProps {
  label: string
  /** Over the two columns of values. */
  heads: [string, string]
  rows: readonly PairRow[]
  onOpen?: (index: number) => void
}

const pitch = 30
const head = 18
const valueWidth = 52
const thick = 6

/** Two bars a row, the one that it is about above the one that it is held against; from zero, on one scale. */
export function PairRows({ label, heads, rows, onOpen }: PairRowsProps) {
  const [box, width] = useWidth<HTMLDivElement>(360)
  const nameWidth = Math.min(170, Math.round(width * 0.34))
  const left = nameWidth + 8
  const figures = 2 * valueWidth + 8
  const room = Math.max(20, width - left - figures)
  const most = Math.max(0.0001, ...rows.flatMap(({ shares }) => shares))
  const at = [width - valueWidth, width] as const
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.chart}
        width={width}
        height={head + rows.length * pitch}
        role="img"
        aria-label={label}
      >
        {heads.map((text, side) => (
          <text key={side} x={at[side]} y={10} textAnchor="end">
            {cutText(text, valueWidth + 12)}
          </text>
        ))}
        {rows.map(({ id, name, shares, values, tone }, index) => (
          <g key={id} transform={`translate(0 ${head + index * pitch})`}>
            {onOpen && (
              <rect
                className={styles.hit}
                width={width}
                height={pitch}
                onClick={() => onOpen(index)}
                data-testid="bar"
              >
                <title>{name}</title>
              </rect>
            )}
            <text
              className={tone === 'plain' ? styles.name : styles.strongName}
              y={pitch / 2 + 4}
              pointerEvents="none"
            >
              {cutText(name, nameWidth)}
            </text>
            {shares.map((share, side) => (
              <rect
                key={side}
                className={styles.tone}
                data-tone={side === 1 ? 'soft' : tone === 'bad' ? 'negative' : 'ink'}
                x={left}
                y={pitch / 2 - thick - 1 + side * (thick + 2)}
                width={share === 0 ? 0 : Math.max(1, (share / most) * room)}
                height={thick}
                pointerEvents="none"
              />
            ))}
            {values.map((value, side) => (
              <text
                key={side}
                className={side === 0 ? styles.value : undefined}
                x={at[side]}
                y={pitch / 2 + 4}
                textAnchor="end"
                pointerEvents="none"
              >
                {value}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
