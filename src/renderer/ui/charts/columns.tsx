import { useId } from 'react'
import { useFormatter } from 'use-intl'
import { AxisStrips, type Strip, type StripName } from './axis-strips'
import styles from './charts.module.css'
import { countScale, everyLabel } from './guides'
import type { Tone } from './tone'
import { useWidth } from './use-width'

export interface Column {
  id: string
  /** From the base upwards. */
  parts: { tone: Tone; value: number }[]
  /** Not over yet. */
  isHollow?: boolean
  /** Under the base line; null where there is no room for each. */
  label: string | null
  /** Above the column. */
  value?: string
  title: string
}

export interface Hatch {
  /** The first and the last column that it covers. */
  from: number
  to: number
  text: string
}

export interface Benchmark {
  /** The column after which the line stands. */
  after: number
  lines: [string, string]
}

interface ColumnsProps {
  label: string
  columns: readonly Column[]
  height?: number
  hatches?: readonly Hatch[]
  /** Marks under the axis, and in words what they are. */
  strips?: readonly Strip[]
  stripNames?: readonly StripName[]
  benchmarks?: readonly Benchmark[]
  /** What the parts are, at the right end. */
  names?: readonly { tone: Tone; text: string; value: string }[]
  hasGuides?: boolean
  onOpen?: (index: number) => void
}

const foot = 24
const nameWidth = 88
const benchmarkStep = 28

/** Columns from zero, side by side or stacked; what is not known is hatched, what is not over is hollow. */
export function Columns({
  label,
  columns,
  height = 240,
  hatches = [],
  strips = [],
  stripNames = [],
  benchmarks = [],
  names = [],
  hasGuides = true,
  onOpen,
}: ColumnsProps) {
  const [box, width] = useWidth<HTMLDivElement>(480)
  const format = useFormatter()
  const hatchId = useId()
  const head = Math.max(benchmarks.length * benchmarkStep + 8, hatches.length > 0 || !hasGuides ? 20 : 8)
  const left = hasGuides ? 36 : 0
  const right = names.length > 0 ? width - nameWidth : width
  const bottom = height - foot
  const totals = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const { y, guides } = countScale(Math.max(0, ...totals), bottom, head)
  const pitch = (right - left) / Math.max(1, columns.length)
  const thick = Math.max(1, Math.min(pitch - (pitch > 12 ? 4 : 1), 56))
  const x = (index: number) => left + index * pitch + (pitch - thick) / 2
  const every = everyLabel(
    columns.map((column) => column.label),
    pitch,
  )
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
        <defs>
          <pattern
            id={hatchId}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={styles.hatch} d="M0 0V6" />
          </pattern>
        </defs>
        {hasGuides &&
          guides.map((guide) => (
            <g key={guide}>
              {guide > 0 && <path className={styles.guide} d={`M${left} ${y(guide) + 0.5}H${right}`} />}
              <text x={left - 8} y={y(guide) + 4} textAnchor="end">
                {format.number(guide)}
              </text>
            </g>
          ))}
        {hatches.map(({ from, to, text }) => (
          <g key={`${from}-${text}`}>
            <rect
              x={left + from * pitch}
              y={head}
              width={(to - from + 1) * pitch}
              height={bottom - head}
              fill={`url(#${hatchId})`}
            >
              <title>{text}</title>
            </rect>
          </g>
        ))}
        {columns.map(({ id, parts, isHollow, label: below, value, title }, index) => (
          <g key={id}>
            {onOpen && (
              <rect
                className={styles.hit}
                x={left + index * pitch}
                y={head}
                width={pitch}
                height={bottom - head}
                data-testid="column"
                onClick={() => onOpen(index)}
              >
                <title>{title}</title>
              </rect>
            )}
            {stacked(parts).map(({ tone, from, to }) => (
              <rect
                key={tone}
                className={styles.tone}
                data-tone={tone}
                data-hollow={isHollow || undefined}
                x={x(index)}
                y={y(to)}
                width={thick}
                pointerEvents="none"
                height={Math.max(0, y(from) - y(to) - (parts.length > 1 && from > 0 ? 1 : 0))}
              />
            ))}
            {value !== undefined && (
              <text
                className={styles.value}
                x={x(index) + thick / 2}
                y={y(totals[index] ?? 0) - 5}
                textAnchor="middle"
              >
                {value}
              </text>
            )}
            {below !== null && index % every === 0 && (
              <text x={x(index) + thick / 2} y={bottom + 16} textAnchor="middle">
                {below}
              </text>
            )}
          </g>
        ))}
        <path className={styles.axis} d={`M${left} ${bottom + 0.5}H${right}`} />
        {strips.length > 0 && (
          <AxisStrips strips={strips} names={stripNames} {...{ left, right, pitch, y: bottom + 1 }} />
        )}
        {benchmarks.map(({ after, lines }, index) => (
          <g key={after} transform={`translate(${left + (after + 1) * pitch} 0)`}>
            <path className={styles.benchmark} d={`M0 ${index * benchmarkStep + 2}V${bottom}`} />
            <text className={styles.emphasis} x={6} y={index * benchmarkStep + 11}>
              {lines[0]}
            </text>
            <text x={6} y={index * benchmarkStep + 24}>
              {lines[1]}
            </text>
          </g>
        ))}
        {names.map(({ tone, text, value }, index) => (
          <g key={tone} transform={`translate(${right + 12} ${bottom - (names.length - index) * 32 + 8})`}>
            <text className={styles.words} data-tone={tone}>
              {text}
            </text>
            <text y={14}>{value}</text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function stacked(parts: Column['parts']): { tone: Tone; from: number; to: number }[] {
  let sum = 0
  return parts
    .filter(({ value }) => value > 0)
    .map(({ tone, value }) => {
      const from = sum
      sum += value
      return { tone, from, to: sum }
    })
}
