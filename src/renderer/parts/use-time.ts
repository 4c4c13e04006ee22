import { useEffect, useState } from 'react'
import { useFormatter, useLocale } from 'use-intl'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000

/** Times as people say them, in the language of the app; `now` moves on every half minute. */
export function useTime() {
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  return {
    now,
    /** "12 min", "3 h", "5 d", then the date: for the narrow end of a row. */
    age(at: number): string {
      return now - at < 14 * dayMs ? this.span(now - at) : this.day(at)
    },
    /** How long, by its largest unit. */
    span(length: number): string {
      const ms = Math.max(0, length)
      const unit = (value: number, name: string) =>
        format.number(value, {
          style: 'unit',
          unit: name,
          unitDisplay: locale.startsWith('en') ? 'narrow' : 'short',
        })
      if (ms < hourMs) return unit(Math.max(1, Math.floor(ms / minuteMs)), 'minute')
      if (ms < dayMs) return unit(Math.floor(ms / hourMs), 'hour')
      return unit(Math.floor(ms / dayMs), 'day')
    },
    day(at: number): string {
      const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
      return format.dateTime(at, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) })
    },
    moment(at: number): string {
      const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
      return format.dateTime(at, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        ...(!isThisYear && { year: 'numeric' }),
      })
    },
    /** The moment without its weekday, for columns. */
    compact(at: number): string {
      return `${this.day(at)} ${this.clock(at)}`
    },
    clock(at: number): string {
      return format.dateTime(at, { hour: '2-digit', minute: '2-digit' })
    },
    /** Today by the clock, before that by the day. */
    short(at: number): string {
      return now - at < 20 * hourMs ? this.clock(at) : this.day(at)
    },
  }
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs / 2)
    return () => clearInterval(timer)
  }, [])
  return now
}
