import type { BusinessHours, OpenSpan } from '../../src/shared/model/clock'
import type { Seeded } from './seeded'

/** The same spans on each of the given days, Monday being 0. */
export function hoursOf(
  timeZone: string,
  spans: OpenSpan[],
  { days = [0, 1, 2, 3, 4], holidays = [] }: { days?: number[]; holidays?: string[] } = {},
): BusinessHours {
  const week = Array.from({ length: 7 }, (_, day) => (days.includes(day) ? spans : []))
  return { timeZone, week, holidays }
}

export const everyDay = [0, 1, 2, 3, 4, 5, 6]

/** Zones with every kind of change: an hour, half an hour, at midnight, other than in the north, and none. */
export const oddZones = [
  'Europe/Madrid',
  'Europe/Bucharest',
  'America/New_York',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Atlantic/Azores',
  'America/Havana',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
]

export function randomHours(random: Seeded): BusinessHours {
  const span = (): OpenSpan => {
    const from = random.below(1441)
    return [from, from + random.below(1441 - from)]
  }
  const day = () => Array.from({ length: random.below(4) }, span)
  const holiday = () => `${String(random.below(12) + 1).padStart(2, '0')}-${random.below(18) + 10}`
  return {
    timeZone: random.pick(oddZones),
    week: Array.from({ length: 7 }, day),
    holidays: Array.from({ length: random.below(6) }, holiday),
  }
}
