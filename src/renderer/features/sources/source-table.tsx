import { useFormatter, useTranslations } from 'use-intl'
import type { SourceRow } from '@shared/model/source'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { HealthLine } from './health-line'
import screen from '../../ui/screen.module.css'
import table from '../../ui/table.module.css'
import styles from './sources.module.css'

interface SourceTableProps {
  sources: SourceRow[]
  openId: number | undefined
  onOpen: (id: number) => void
}

export function SourceTable({ sources, openId, onOpen }: SourceTableProps) {
  const t = useTranslations('sources')
  return (
    <div className={screen.body} data-region>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th>{t('source')}</th>
            <th>{t('health')}</th>
            <th className={styles.days}>{t('days')}</th>
            <th className={table.number}>{t('mentions')}</th>
            <th className={table.number}>{t('lastNext')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceLine
              key={source.id}
              source={source}
              isOpen={source.id === openId}
              onOpen={() => onOpen(source.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SourceLine({ source, isOpen, onOpen }: { source: SourceRow; isOpen: boolean; onOpen: () => void }) {
  const t = useTranslations('sources')
  const format = useFormatter()
  return (
    <tr aria-selected={isOpen} onClick={onOpen}>
      <td>
        <button className={styles.name} onClick={onOpen}>
          <PlatformIcon platform={source.platform} />
          <span>
            <b>{source.name}</b>
            <small>{source.address ?? t(source.connector === 'sample' ? 'fromSample' : 'fromFile')}</small>
          </span>
        </button>
      </td>
      <td>
        <HealthLine health={source.health} />
      </td>
      <td>
        <Days days={source.days} />
      </td>
      <td className={table.number}>{format.number(source.mentionCount)}</td>
      <td className={table.number}>
        <Runs source={source} />
      </td>
    </tr>
  )
}

/** When it was read last and when it is read next; one dash for what is never read, such as a file. */
function Runs({ source: { lastRunAt, nextRunAt, pausedAt } }: { source: SourceRow }) {
  const time = useTime()
  const next = pausedAt === null ? nextRunAt : null
  if (lastRunAt === null && next === null) return '–'
  return (
    <>
      {lastRunAt === null ? '–' : time.short(lastRunAt)}
      <br />
      <small>{next === null ? '–' : time.short(next)}</small>
    </>
  )
}

const barWidth = 4
const height = 24

/** Fourteen days of mentions; a day that was not read is a dot, not an empty place. */
function Days({ days }: { days: (number | null)[] }) {
  const t = useTranslations('sources')
  const most = Math.max(1, ...days.map((count) => count ?? 0))
  const total = days.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const gaps = days.filter((count) => count === null).length
  return (
    <svg
      width={days.length * (barWidth + 1)}
      height={height}
      role="img"
      aria-label={t('daysLabel', { count: total, gaps })}
      className={styles.bars}
    >
      {days.map((count, day) => {
        const x = day * (barWidth + 1)
        if (count === null) return <circle key={day} cx={x + barWidth / 2} cy={height - 2} r={1} />
        const tall = count === 0 ? 1 : Math.max(2, Math.round((count / most) * height))
        return <rect key={day} x={x} y={height - tall} width={barWidth} height={tall} />
      })}
    </svg>
  )
}
