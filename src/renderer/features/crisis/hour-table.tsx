import { useFormatter, useTranslations } from 'use-intl'
import type { HourCount } from '@shared/model/crisis'
import { Button } from '../../ui/button'
import styles from './hour-chart.module.css'

/** The chart in figures, the newest hour first; quiet hours in which nothing was to be expected are left out. */
export function HourTable({
  hours,
  onOpen,
}: {
  hours: readonly HourCount[]
  onOpen: (hour: HourCount) => void
}) {
  const t = useTranslations('crisis.chart')
  const format = useFormatter()
  const told = hours.filter(({ count, high }) => count !== 0 || high > 0).toReversed()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('hour')}</th>
          <th>{t('count')}</th>
          <th>{t('usual')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((hour) => (
          <tr key={hour.at}>
            <td>
              {format.dateTime(hour.at, {
                weekday: 'short',
                day: 'numeric',
                hour: '2-digit',
                minute: '2-digit',
              })}
            </td>
            <td>
              {hour.count === null ? (
                t('unread')
              ) : hour.count === 0 ? (
                0
              ) : (
                <Button look="link" onPress={() => onOpen(hour)}>
                  {t('openHour', { count: hour.count })}
                </Button>
              )}
            </td>
            <td>{hour.low === hour.high ? hour.high : t('range', { low: hour.low, high: hour.high })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
