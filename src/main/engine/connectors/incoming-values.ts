// What platforms write as text, as a mention holds it.

/** A time in any form that the platform may use; null where it is none. UTC ms. */
export function momentOf(time: string | null | undefined): number | null {
  const at = Date.parse(time ?? '')
  return Number.isNaN(at) ? null : at
}

/** Seconds since the epoch, as a number or as digits. */
export function momentOfSeconds(seconds: number | string | null | undefined): number | null {
  const at = Number(seconds ?? NaN)
  return Number.isFinite(at) ? Math.round(at * 1000) : null
}

/** Only what a browser may be sent to. */
export function webLink(link: string | null | undefined): string | null {
  return link && /^https?:\/\//i.test(link) ? link : null
}
