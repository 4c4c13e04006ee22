import { X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { isHoliday } from '@shared/model/clock'
import { Button, IconButton } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import field from '../../ui/field.module.css'
import styles from './client-settings.module.css'

interface HolidaysProps {
  holidays: string[]
  onChange: (holidays: string[]) => void
}

/** Days on which nobody is there, once or every year. */
export function Holidays({ holidays, onChange }: HolidaysProps) {
  const t = useTranslations('clientSettings')
  const dayName = useDayName()
  const [day, setDay] = useState('')
  const [isYearly, setYearly] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const holiday = isYearly ? day.slice(5) : day
    if (!isHoliday(holiday)) return
    if (!holidays.includes(holiday)) onChange([...holidays, holiday].sort())
    setDay('')
  }
  return (
    <>
      {holidays.length === 0 && <p className={styles.hint}>{t('noHolidays')}</p>}
      {holidays.length > 0 && (
        <ul className={styles.holidays}>
          {holidays.map((holiday) => (
            <li key={holiday}>
              {dayName(holiday)}
              <IconButton
                label={t('removeHoliday', { day: dayName(holiday) })}
                onPress={() => onChange(holidays.filter((other) => other !== holiday))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.newDay} onSubmit={add}>
        <label className={field.field}>
          <span className={field.label}>{t('day')}</span>
          <input
            className={`${field.input} ${styles.date}`}
            type="date"
            max="2199-12-31"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <CheckBox isOn={isYearly} onChange={setYearly}>
          {t('everyYear')}
        </CheckBox>
        <Button type="submit" isDisabled={day === ''}>
          {t('addHoliday')}
        </Button>
      </form>
    </>
  )
}

function useDayName(): (holiday: string) => string {
  const t = useTranslations('clientSettings')
  const format = useFormatter()
  return (holiday) => {
    const isYearly = holiday.length === 5
    // 2000 has a 29th of February.
    const at = Date.parse(`${isYearly ? '2000-' : ''}${holiday}T00:00Z`)
    const day = format.dateTime(at, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...(!isYearly && { year: 'numeric' }),
    })
    return isYearly ? t('yearly', { day }) : day
  }
}
