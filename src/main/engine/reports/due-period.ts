import { namedPeriod, type Period } from '@shared/model/period'
import type { ReportRhythm } from '@shared/model/report'
import { dayNumber, dayText, weekdayOf } from '@shared/text/hours/local-days'

/** The last whole week (from Monday) or month before a day of the client's clocks: what a scheduled draft is of. */
export function duePeriod(rhythm: ReportRhythm, today: string): Period | null {
  switch (rhythm) {
    case 'never':
      return null
    case 'month':
      return namedPeriod('last-month', today)
    case 'week': {
      const monday = dayNumber(today) - weekdayOf(dayNumber(today))
      return { from: dayText(monday - 7), to: dayText(monday - 1) }
    }
  }
}
