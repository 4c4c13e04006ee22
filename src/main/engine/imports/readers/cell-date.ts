const dayMs = 86_400_000
// Excel's built-in formats; 18–21 show the time alone.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 55, 56])

/** Whether a number format shows a date or time. Spans such as `[h]:mm` are amounts, no dates. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id) || builtInTimes.has(id)
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false
  const shown = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? ''
  return /[dmyhs]/i.test(shown) && !/general/i.test(shown)
}

/** A spreadsheet's day count as ISO text without zone; a number below one is a time of day alone. */
export function serialToIso(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null
  const ms = Math.round(serial * 86_400) * 1000
  if (serial < 1 && !is1904) return new Date(ms).toISOString().slice(11, 19)
  return new Date(firstDay(serial, is1904) + ms).toISOString().slice(0, 19)
}

/** The 1900 system counts a 29 February 1900 that never was, so days before it stand one later. */
function firstDay(serial: number, is1904: boolean): number {
  if (is1904) return Date.UTC(1904, 0, 1)
  return Date.UTC(1899, 11, 30) + (serial < 60 ? dayMs : 0)
}
