import styles from './charts.module.css'
import { cutText } from './cut-text'
import { useWidth } from './use-width'

interface RangeBarsProps {
  label: string
  rows: readonly { id: string; name: string; low: number; high: number; text: string; isStrong: boolean }[]
  onOpen?: (index: number) => void
}

const pitch = 36
const thick = 12

/** From … to: what lies between is as likely as its ends, so no point in it is marked. From zero, on one scale. */
export function RangeBars({ label, rows, onOpen }: RangeBarsProps) {
  const [box, width] = useWidth<HTMLDivElement>(560)
  const nameWidth = Math.min(260, Math.round(width * 0.32))
  const textWidth = 190
  const room = Math.max(20, width - nameWidth - textWidth)
  const most = Math.max(1, ...rows.map(({ high }) => high))
  const x = (value: number) => nameWidth + (value / most) * room
  const bottom = rows.length * pitch
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={bottom + 4} role="img" aria-label={label}>
        <path className={styles.guide} d={`M${nameWidth + 0.5} 0V${bottom}`} />
        {rows.map(({ id, name, low, high, text, isStrong }, index) => (
          <g key={id} transform={`translate(0 ${index * pitch})`}>
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
              pointerEvents="none"
              className={isStrong ? styles.strongName : styles.name}
              y={pitch / 2 + 4}
            >
              {cutText(name, nameWidth - 8)}
            </text>
            <rect
              className={styles.tone}
              data-tone={isStrong ? 'negative' : 'soft'}
              x={x(low)}
              y={(pitch - thick) / 2}
              width={Math.max(2, x(high) - x(low))}
              height={thick}
              rx={2}
              pointerEvents="none"
            />
            <text
              pointerEvents="none"
              className={isStrong ? styles.strong : styles.value}
              x={x(high) + 10}
              y={pitch / 2 + 4}
            >
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
