const longestMs = 24 * 60 * 60_000

/** Until when a server asks to be left alone, UTC ms, a day at most; null when it does not say it in a way we know. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? ''
  const at = /^\d{1,9}$/.test(value) ? now + Number(value) * 1000 : httpDate(value)
  return at === null ? null : Math.min(Math.max(at, now), now + longestMs)
}

/** The three forms of RFC 9110: `Sun, 06 Nov 1994 08:49:37 GMT`, with dashes, and C's, which names no zone but means it. */
function httpDate(value: string): number | null {
  const isDate = /^[a-z]{3,9},? .*\d\d:\d\d:\d\d(?: GMT| \d{4})$/i.test(value)
  const at = isDate ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) : NaN
  return Number.isNaN(at) ? null : at
}
