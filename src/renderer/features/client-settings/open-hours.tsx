import { useTranslations } from 'use-intl'
import type { BusinessHours, OpenSpan } from '@shared/model/clock'
import { nextOpeningAt } from '@shared/text/hours/open-time'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './client-settings.module.css'
import { DayHours } from './day-hours'

interface OpenHoursProps {
  hours: BusinessHours
  onChange: (hours: BusinessHours) => void
}

/** The week, a line a day, and the zone whose clocks it goes by. */
export function OpenHours({ hours, onChange }: OpenHoursProps) {
  const t = useTranslations('clientSettings')
  const { now } = useTime()
  const { week, timeZone } = hours
  const setDay = (day: number, spans: OpenSpan[]) => onChange({ ...hours, week: week.with(day, spans) })
  const monday = week[0] ?? []
  const isUniform = week.slice(1, 5).every((spans) => JSON.stringify(spans) === JSON.stringify(monday))
  return (
    <>
      <div className={styles.zone}>
        <Choice
          label={t('zone')}
          value={timeZone}
          options={zonesWith(timeZone).map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))}
          onChange={(zone) => onChange({ ...hours, timeZone: zone })}
        />
      </div>
      {nextOpeningAt(hours, now) === null && (
        <Notice tone="warn" title={t('neverOpenTitle')}>
          <p>{t('neverOpen')}</p>
        </Notice>
      )}
      <div role="group" aria-label={t('hoursTitle')} className={styles.week}>
        {week.map((spans, day) => (
          <DayHours key={day} day={day} spans={spans} onChange={(next) => setDay(day, next)} />
        ))}
      </div>
      <div className={styles.actions}>
        <p className={styles.hint}>{t('hoursFormat')}</p>
        <Button
          size="small"
          isDisabled={isUniform}
          onPress={() => onChange({ ...hours, week: week.map((spans, day) => (day < 5 ? monday : spans)) })}
        >
          {t('likeMonday')}
        </Button>
      </div>
    </>
  )
}

/** All zones that this computer knows, and the one that is set, which may have come from another. */
function zonesWith(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort()
}
