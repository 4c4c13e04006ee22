import type { Feelings } from '@shared/model/analytics'

/** What some mentions count for together. */
export interface Sum extends Feelings {
  mentions: number
  complaints: number
  angry: number
  rated: number
  stars: number
  reach: number
}

/** By what sums are told apart, and what is said of each then. */
export interface Grouped {
  subject: { subject: number }
  day: { day: number }
  key: { key: number | string }
  subjectKey: { subject: number; key: number | string }
  weekdayKey: { weekday: number; key: number }
}

/** About the client's own brand, or about all that is watched. */
export type About = 'brand' | 'all'

export const noSum: Sum = {
  ...{ mentions: 0, negative: 0, mixed: 0, neutral: 0, positive: 0 },
  ...{ complaints: 0, angry: 0, rated: 0, stars: 0, reach: 0 },
}

export function added(sums: readonly Sum[]): Sum {
  const all = { ...noSum }
  for (const sum of sums) for (const name of Object.keys(noSum) as (keyof Sum)[]) all[name] += sum[name]
  return all
}
