import type { DateOrder } from '../text/read-date'

const numeric = /(?:^|\s)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d)/

/**
 * Which number is the day, by the consensus of a column: one `31/12` settles all its `03/04`. `auto` when no value
 * tells; then a person should be asked.
 */
export function dateOrderOf(values: Iterable<string>): DateOrder {
  const votes = { dmy: 0, mdy: 0, ymd: 0 }
  for (const value of values) {
    const vote = voteOf(value)
    if (vote !== null) votes[vote] += 1
  }
  const best = (['dmy', 'mdy', 'ymd'] as const).reduce((a, b) => (votes[b] > votes[a] ? b : a))
  return votes[best] > 0 ? best : 'auto'
}

function voteOf(value: string): 'dmy' | 'mdy' | 'ymd' | null {
  const [, first = '', second = ''] = numeric.exec(value) ?? []
  if (first === '') return null
  if (first.length > 2 || Number(first) > 31) return 'ymd'
  if (Number(first) > 12) return Number(second) > 12 ? null : 'dmy'
  if (Number(second) > 12) return 'mdy'
  // Either could be the day; a slash with a 12-hour clock is the American habit.
  return value.includes('/') && /\d\s?[ap]m\b/i.test(value) ? 'mdy' : null
}
