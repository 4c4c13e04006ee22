// Every figure of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const commentsPerPage = 100
export const mostPages = 20
/** So far back the first reading goes, and all others as far as one page does. */
export const spanMs = 30 * dayMs
export const overlapMs = 10 * minuteMs
/** It does not say in which zone it takes a time, so that a day more is asked for than is needed. */
export const zoneSlackMs = dayMs

/** Comments that can be asked for at once. */
export const commentsAtOnce = 100
/** Of an answer, in bytes: what the table of comments holds. */
export const longestComment = 65_525
