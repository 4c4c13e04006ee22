import styles from './charts.module.css'
import { useWidth } from './use-width'

interface HeatGridProps {
  label: string
  rows: readonly string[]
  /** Under every column; null where none is written. */
  columns: readonly (string | null)[]
  cells: readonly (readonly number[])[]
  /** Stretches of rows that are outlined, in columns and parts of them. */
  outlines?: readonly { row: number; rows: number; from: number; to: number }[]
  titleOf: (row: number, column: number) => string
  onOpen?: (row: number, column: number) => void
}

const head = 32
const rowHeight = 24

/** Counts in cells, from quiet to strong. */
export function HeatGrid({ label, rows, columns, cells, outlines = [], titleOf, onOpen }: HeatGridProps) {
  const [box, width] = useWidth<HTMLDivElement>(340)
  const pitch = (width - head) / columns.length
  const most = Math.max(0, ...cells.flat())
  const height = rows.length * rowHeight + 20
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
        {rows.map((name, row) => (
          <g key={name} transform={`translate(0 ${row * rowHeight})`}>
            <text y={rowHeight / 2 + 4}>{name}</text>
            {(cells[row] ?? []).map((count, column) => (
              <rect
                key={column}
                className={`${styles.heat} ${onOpen ? styles.mark : ''}`}
                data-heat={stepOf(count, most)}
                data-testid="cell"
                x={head + column * pitch}
                width={Math.max(1, pitch - 1)}
                height={rowHeight - 1}
                onClick={() => onOpen?.(row, column)}
              >
                <title>{titleOf(row, column)}</title>
              </rect>
            ))}
          </g>
        ))}
        {outlines.map(({ row, rows: tall, from, to }) => (
          <rect
            key={`${row}-${from}`}
            className={styles.duty}
            x={head + from * pitch - 0.5}
            y={row * rowHeight - 0.5}
            width={(to - from) * pitch}
            height={tall * rowHeight}
            pointerEvents="none"
          />
        ))}
        {columns.map(
          (name, column) =>
            name !== null && (
              <text key={column} x={head + (column + 0.5) * pitch} y={height - 4} textAnchor="middle">
                {name}
              </text>
            ),
        )}
      </svg>
    </div>
  )
}

/** 0 only for none at all; the rest in five steps of the largest. */
function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.min(5, Math.ceil((count / most) * 5))
}
