import { scaleLinear } from 'd3-scale'
import { useFormatter, useTranslations } from 'use-intl'
import type { HourCount } from '@shared/model/crisis'
import { countScale } from '../../ui/charts/guides'
import { useWidth } from '../../ui/charts/use-width'
import styles from './hour-chart.module.css'

interface HourChartProps {
  hours: readonly HourCount[]
  /** The last hour is not over as long as this lies in it. */
  clockAt: number
  isClosed: boolean
  alarmAt: number | null
  lastDay: number
  label: string
  onOpen: (hour: HourCount) => void
}

const height = 176
const top = 20
const base = 156
const left = 28
const labelRoom = 96
const hourMs = 3_600_000

/** The last three days by hours: the usual range as a grey band, what is above it in the colour of complaints, the hour that is not over hollow. */
export function HourChart({ hours, clockAt, isClosed, alarmAt, lastDay, label, onOpen }: HourChartProps) {
  const t = useTranslations('crisis.chart')
  const format = useFormatter()
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const right = Math.max(left + 72, width - labelRoom)
  const most = Math.max(0, ...hours.map(({ count, high }) => Math.max(count ?? 0, high)))
  const { y, guides } = countScale(most, base, top)
  const x = scaleLinear([0, Math.max(1, hours.length)], [left, right])
  const first = hours[0]?.at ?? 0
  const xAt = (at: number) => x((at - first) / hourMs)
  const hasGap = hours.some(({ count }) => count === null)
  return (
    <div ref={ref} className={styles.chart}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <defs>
          <pattern
            id="unread"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={styles.hatch} d="M0 0V5" />
          </pattern>
        </defs>
        {guides.map((value) => (
          <g key={value}>
            <path
              className={value === 0 ? styles.axis : styles.guide}
              d={`M${left} ${y(value) + 0.5}H${right}`}
            />
            <text x={left - 8} y={y(value) + 4} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        <path className={styles.band} d={bandOf(hours, x, y)} />
        <Bars {...{ hours, x, y, clockAt, isClosed, onOpen }} />
        <Days hours={hours} xAt={xAt} />
        {alarmAt !== null && alarmAt >= first && alarmAt <= clockAt && (
          <Alarm
            x={xAt(alarmAt)}
            text={t('alarm', { at: format.dateTime(alarmAt, { hour: '2-digit', minute: '2-digit' }) })}
          />
        )}
        <text className={styles.strong} x={right + 8} y={60}>
          {t('today', { count: lastDay })}
        </text>
        {!isClosed && (
          <>
            <text x={right + 8} y={76}>
              {t('hollow')}
            </text>
            <text x={right + 8} y={90}>
              {t('hollow2')}
            </text>
          </>
        )}
        {hasGap && (
          <text x={right + 8} y={112}>
            {t('unreadMark')}
          </text>
        )}
        <text x={right + 8} y={base - 4}>
          {t('band')}
        </text>
      </svg>
    </div>
  )
}

type Scale = (value: number) => number

function bandOf(hours: readonly HourCount[], x: Scale, y: Scale): string {
  const upper = hours.map(({ high }, index) => `H${x(index)}V${y(high)}H${x(index + 1)}`)
  const lower = hours.map(({ low }, index) => `H${x(index + 1)}V${y(low)}H${x(index)}`).toReversed()
  return `M${x(0)} ${y(0)}${upper.join('')}${lower.join('')}Z`
}

interface BarsProps extends Pick<HourChartProps, 'hours' | 'clockAt' | 'isClosed' | 'onOpen'> {
  x: Scale
  y: Scale
}

function Bars({ hours, x, y, clockAt, isClosed, onOpen }: BarsProps) {
  return hours.map((hour, index) => {
    const { at, count, high } = hour
    const slot = x(index + 1) - x(index)
    const box = { x: x(index) + slot * 0.1, width: Math.max(1, slot * 0.8) }
    if (count === null)
      return <rect key={at} {...box} className={styles.gap} y={top} height={base - top} fill="url(#unread)" />
    if (count === 0) return null
    const isOver = isClosed || at + hourMs <= clockAt
    return (
      <rect
        key={at}
        {...box}
        className={styles.bar}
        data-tone={count > high ? 'above' : 'usual'}
        data-open={!isOver || undefined}
        y={y(count)}
        height={base - y(count)}
        onClick={() => onOpen(hour)}
      />
    )
  })
}

/** A tick at each midnight, with the day that begins there. */
function Days({ hours, xAt }: { hours: readonly HourCount[]; xAt: Scale }) {
  const format = useFormatter()
  const midnights = hours.filter(({ at }) => new Date(at).getHours() === 0)
  return midnights.map(({ at }) => (
    <g key={at}>
      <path className={styles.axis} d={`M${xAt(at)} ${base}v4`} />
      <text x={xAt(at) + 2} y={base + 16}>
        {format.dateTime(at, { weekday: 'short', day: 'numeric' })}
      </text>
    </g>
  ))
}

function Alarm({ x, text }: { x: number; text: string }) {
  const isLate = x > 160
  return (
    <>
      <path className={styles.alarm} d={`M${x} 8V${base}`} />
      <text className={styles.words} x={isLate ? x - 6 : x + 6} y={16} textAnchor={isLate ? 'end' : 'start'}>
        {text}
      </text>
    </>
  )
}
