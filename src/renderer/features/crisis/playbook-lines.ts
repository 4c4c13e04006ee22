import type { PlaybookStep } from '@shared/model/crisis'
import { spanMs } from '@shared/text/query/query-time'

const minuteMs = 60_000

/** Steps as they are typed, one a line: what is to be done | by which role | after how long. */
export function linesOf(steps: readonly PlaybookStep[]): string {
  return steps
    .map(({ text, role, minutes }) => [text, role, minutes === null ? '' : spanWord(minutes)])
    .map((parts) => parts.join(' | ').replace(/(?: \| )+$/, ''))
    .join('\n')
}

/** The steps of some lines, or the number of the first line that cannot be read. */
export function stepsIn(text: string): PlaybookStep[] | number {
  const steps: PlaybookStep[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [words = '', role = '', span = '', ...rest] = line.split('|').map((part) => part.trim())
    const ms = span === '' ? null : spanMs(span)
    if (words === '' || words.length > 300 || rest.length > 0 || (span !== '' && ms === null))
      return index + 1
    steps.push({ text: words, role, minutes: ms === null ? null : Math.round(ms / minuteMs) })
  }
  return steps.length === 0 ? 1 : steps
}

function spanWord(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return `${minutes / 1440}d`
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
}
