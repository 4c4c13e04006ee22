import styles from './charts.module.css'
import type { Tone } from './tone'
import { useWidth } from './use-width'

interface UnitSquaresProps {
  label: string
  groups: readonly { id: string; count: number; tone: Tone; text: string; value: string }[]
  onOpen?: (index: number) => void
}

const size = 10
const pitch = 13
const perRow = 4

/** One square for each, where so few are counted that a share would say too much. */
export function UnitSquares({ label, groups, onOpen }: UnitSquaresProps) {
  const [box, width] = useWidth<HTMLDivElement>(340)
  const column = width / Math.max(1, groups.length)
  const tall = Math.max(1, ...groups.map(({ count }) => Math.ceil(count / perRow)))
  const base = tall * pitch
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={base + 36} role="img" aria-label={label}>
        {groups.map(({ id, count, tone, text, value }, group) => (
          <g key={id} transform={`translate(${group * column} 0)`}>
            {onOpen && (
              <rect
                className={styles.hit}
                width={column}
                height={base + 36}
                onClick={() => onOpen(group)}
                data-testid="squares"
              >
                <title>{text}</title>
              </rect>
            )}
            {Array.from({ length: count }, (_, index) => (
              <rect
                key={index}
                className={styles.tone}
                data-tone={tone}
                x={(index % perRow) * pitch}
                y={base - pitch * (1 + Math.floor(index / perRow))}
                width={size}
                height={size}
                rx={2}
                pointerEvents="none"
              />
            ))}
            <text className={styles.strong} y={base + 14} pointerEvents="none">
              {value}
            </text>
            <text y={base + 29} pointerEvents="none">
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
