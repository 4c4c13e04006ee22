import styles from './charts.module.css'
import { cutText } from './cut-text'
import type { Tone } from './tone'
import { useWidth } from './use-width'

export interface PlaceRow {
  id: string
  name: string
  note: string
  /** What stands on each place from the first on; null where nothing is known. */
  places: ({ tone: Tone; title: string } | null)[]
  text: string
}

interface PlaceRowsProps {
  label: string
  rows: readonly PlaceRow[]
  /** What the tones mean, under the drawing. */
  names: readonly { tone: Tone; text: string }[]
  onOpen?: (row: number, place: number) => void
}

const pitch = 44
const size = 24
const foot = 20

/** Numbered places in a row for each page, as one reads them: the first place first. */
export function PlaceRows({ label, rows, names, onOpen }: PlaceRowsProps) {
  const [box, width] = useWidth<HTMLDivElement>(640)
  const nameWidth = Math.min(220, Math.round(width * 0.28))
  const places = Math.max(1, ...rows.map((row) => row.places.length))
  const step = Math.min(32, Math.max(14, (width - nameWidth - 40) / places))
  const square = Math.min(size, step - 2)
  const end = nameWidth + places * step + 12
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.chart}
        width={width}
        height={rows.length * pitch + foot + 20}
        role="img"
        aria-label={label}
      >
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * pitch})`}>
            <text className={styles.name} y={16}>
              {cutText(row.name, nameWidth - 8)}
            </text>
            <text y={30}>{row.note}</text>
            {row.places.map((place, at) => (
              <g key={at} transform={`translate(${nameWidth + at * step} 6)`}>
                <rect
                  className={place ? `${styles.tone} ${onOpen ? styles.mark : ''}` : styles.empty}
                  {...(place && { 'data-tone': place.tone, 'data-testid': 'place' })}
                  width={square}
                  height={square}
                  rx={3}
                  onClick={() => place && onOpen?.(index, at)}
                >
                  {place && <title>{place.title}</title>}
                </rect>
              </g>
            ))}
            <text className={styles.emphasis} x={end} y={22}>
              {cutText(row.text, (width - end) * 1.1)}
            </text>
          </g>
        ))}
        {Array.from({ length: places }, (_, at) => (
          <text
            key={at}
            x={nameWidth + at * step + square / 2}
            y={rows.length * pitch + 6}
            textAnchor="middle"
          >
            {at + 1}
          </text>
        ))}
        {names.map(({ tone, text }, index) => (
          <g key={tone} transform={`translate(${nameWidth + index * 120} ${rows.length * pitch + foot})`}>
            <rect className={styles.tone} data-tone={tone} width={10} height={10} rx={2} />
            <text x={16} y={9}>
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
