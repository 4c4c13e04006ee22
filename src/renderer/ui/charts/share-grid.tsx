import styles from './charts.module.css'
import { cutText } from './cut-text'
import type { Tone } from './tone'
import { useWidth } from './use-width'

export interface GridCell {
  parts: { tone: Tone; share: number }[]
  text: string
  title: string
  /** Too few to have a share: the bar is an outline. */
  isHollow?: boolean
}

interface ShareGridProps {
  label: string
  columns: readonly { id: number; name: string; note: string; isStrong: boolean }[]
  rows: readonly { id: string | number; name: string; isStrong?: boolean; cells: readonly GridCell[] }[]
  /** What the longest bar stands for; else the largest share that there is. */
  most?: number
  /** How much room the figure behind a bar takes. */
  textWidth?: number
  onOpen?: (row: number, column: number) => void
}

const pitch = 28
const thick = 10
const gap = 16

/** Small bars from zero in rows and columns, all on one scale, so that both can be read along. */
export function ShareGrid({ label, columns, rows, most, textWidth = 44, onOpen }: ShareGridProps) {
  const [box, width] = useWidth<HTMLDivElement>(560)
  const head = columns.some(({ name }) => name !== '') ? 36 : 0
  const nameWidth = Math.min(170, Math.round(width * 0.26))
  const column = (width - nameWidth) / Math.max(1, columns.length)
  const room = Math.max(16, column - gap - textWidth)
  const largest = most ?? Math.max(0.0001, ...rows.flatMap(({ cells }) => cells.map(shareOf)))
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.chart}
        width={width}
        height={head + rows.length * pitch}
        role="img"
        aria-label={label}
      >
        {columns.map(({ id, name, note, isStrong }, index) => (
          <g key={id} transform={`translate(${nameWidth + index * column + gap} 0)`}>
            <text className={isStrong ? styles.strong : styles.emphasis} y={11}>
              {cutText(name, column - gap)}
            </text>
            <text y={25}>{note}</text>
          </g>
        ))}
        {rows.map(({ id, name, isStrong, cells }, row) => (
          <g key={id} transform={`translate(0 ${head + row * pitch})`}>
            <text className={isStrong ? styles.strongName : styles.name} y={pitch / 2 + 4}>
              {cutText(name, nameWidth)}
            </text>
            {cells.map(({ parts, text, title, isHollow }, index) => (
              <g key={columns[index]?.id ?? index} transform={`translate(${nameWidth + index * column} 0)`}>
                {onOpen && (
                  <rect
                    className={styles.hit}
                    x={gap / 2}
                    width={Math.max(0, column - gap / 2)}
                    height={pitch}
                    onClick={() => onOpen(row, index)}
                    data-testid="bar"
                  >
                    <title>{title}</title>
                  </rect>
                )}
                {placed(parts, room / largest).map(({ tone, x, length }) => (
                  <rect
                    key={tone}
                    className={styles.tone}
                    data-tone={tone}
                    data-hollow={isHollow || undefined}
                    x={gap + x}
                    y={(pitch - thick) / 2}
                    width={length}
                    height={thick}
                    pointerEvents="none"
                  />
                ))}
                <text
                  className={styles.value}
                  x={gap + shareOf({ parts }) * (room / largest) + 6}
                  y={pitch / 2 + 4}
                  pointerEvents="none"
                >
                  {text}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

function shareOf({ parts }: Pick<GridCell, 'parts'>): number {
  return parts.reduce((sum, { share }) => sum + share, 0)
}

function placed(parts: GridCell['parts'], scale: number): { tone: Tone; x: number; length: number }[] {
  let at = 0
  return parts
    .filter(({ share }) => share > 0)
    .map(({ tone, share }) => {
      const x = at
      at += share * scale
      return { tone, x, length: Math.max(1, share * scale - (parts.length > 1 ? 1 : 0)) }
    })
}
