// Every figure and address that Facebook and Instagram share, as their documentation gives it.

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** A version lasts for two years. */
export const version = 'v26.0'
export const graphUrl = `https://graph.facebook.com/${version}`

export const pagesAtOnce = 100
export const itemsPerPage = 50
/** Of what one list holds, in one reading. */
export const mostPages = 6
export const firstSpanMs = 30 * dayMs
/** Comments come in under posts of this age, hardly under older ones. */
export const postsSpanMs = 90 * dayMs
export const overlapMs = 10 * minuteMs

/** From so many per cent of the allowance on, readings keep this distance. */
export const slowFromPercent = 75
export const slowMs = hourMs

/** Of an answer, in characters. */
export const longestReply = { facebook: 8000, instagram: 300 } as const
export const clockSlackMs = 2 * minuteMs
