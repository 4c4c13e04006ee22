const hourMs = 3_600_000

export interface Preset {
  name: 'hour' | 'evening' | 'tomorrow' | 'monday' | 'week'
  at: number
}

/** Nine o'clock so many days from now, by the clock of this computer. */
export function morningIn(days: number, now: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  return date.setHours(9, 0, 0, 0)
}

/** The usual moments to come back to something, by the clock of this computer; what is past already is left out. */
export function presetsAt(now: number): Preset[] {
  const day = (offset: number, hours: number) => {
    const date = new Date(now)
    date.setDate(date.getDate() + offset)
    return date.setHours(hours, 0, 0, 0)
  }
  const untilMonday = (8 - new Date(now).getDay()) % 7 || 7
  const presets: Preset[] = [
    { name: 'hour', at: now + hourMs },
    { name: 'evening', at: day(0, 18) },
    { name: 'tomorrow', at: day(1, 9) },
    { name: 'monday', at: day(untilMonday, 9) },
    { name: 'week', at: day(7, 9) },
  ]
  return presets.filter(({ at }) => at > now + 10 * 60_000)
}
