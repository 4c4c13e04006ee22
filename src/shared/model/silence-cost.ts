import { z } from 'zod'

const Share = z.number().int().min(0).max(100)
/** From … to, in per cent. */
export const ShareRange = z.strictObject({ low: Share, high: Share }).refine(({ low, high }) => low <= high)
export type ShareRange = z.infer<typeof ShareRange>

export const currencies = ['EUR', 'RON', 'USD', 'GBP', 'MXN', 'ARS', 'COP', 'CLP', 'PEN', 'MDL'] as const

/** What a loss by silence is reckoned from. All of it is the user's: what is not known is given as a range. */
export const SilenceAssumptions = z.strictObject({
  /** What a customer brings in a year; null until somebody says so, and then nothing is reckoned. */
  value: z.number().min(1).max(100_000_000).nullable(),
  currency: z.enum(currencies),
  /** Of those who complain and get no answer, so many leave; and of those who get one. */
  leaveUnanswered: ShareRange,
  leaveAnswered: ShareRange,
  /** How many hear of it from each, and how many of those stay away. */
  told: z.number().int().min(0).max(1000),
  toldLeave: ShareRange,
})
export type SilenceAssumptions = z.infer<typeof SilenceAssumptions>

/** About ten people hear of it (D11, told by practitioners, no study known to us). The shares are guesses of ours and said to be such. */
export const firstAssumptions: SilenceAssumptions = {
  value: null,
  currency: 'EUR',
  leaveUnanswered: { low: 40, high: 70 },
  leaveAnswered: { low: 10, high: 30 },
  told: 10,
  toldLeave: { low: 0, high: 1 },
}

export interface CostPart {
  low: number
  high: number
}

/**
 * What so many complaints without an answer may cost in a year: those who leave for want of an answer, and those who stay away for what they
 * were told. The low end takes each assumption at its mildest, the high end at its hardest. Null without the user's own value.
 */
export function silenceCost(
  unanswered: number,
  { value, leaveUnanswered, leaveAnswered, told, toldLeave }: SilenceAssumptions,
): { left: CostPart; away: CostPart; total: CostPart } | null {
  if (value === null) return null
  const worth = unanswered * value
  const left = {
    low: (worth * Math.max(0, leaveUnanswered.low - leaveAnswered.high)) / 100,
    high: (worth * Math.max(0, leaveUnanswered.high - leaveAnswered.low)) / 100,
  }
  const away = { low: (worth * told * toldLeave.low) / 100, high: (worth * told * toldLeave.high) / 100 }
  return { left, away, total: { low: left.low + away.low, high: left.high + away.high } }
}
