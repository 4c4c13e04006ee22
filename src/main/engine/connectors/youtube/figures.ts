// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const apiUrl = 'https://www.googleapis.com/youtube/v3'
export const scope = 'https://www.googleapis.com/auth/youtube.force-ssl'
/** Where a browser shows it. */
export const shownUrl = 'https://www.youtube.com'
export const ownChannelUrl = 'https://studio.youtube.com/'

/** Units of a day; a list costs one, an answer fifty. */
const unitsADay = 10_000
/** Kept for the answers. */
const unitsForAnswers = 1_000
export const requestsADay = unitsADay - unitsForAnswers

export const threadsPerPage = 100
export const repliesPerPage = 100
export const mostPages = 20
/** An answer does not bring a thread to the top, so that the newest are looked at again every time. */
export const watchedPages = 3
/** Threads whose answers are asked for by themselves, in one reading. */
export const mostReplyLists = 50
export const firstSpanMs = 30 * dayMs
export const overlapMs = 10 * minuteMs

/** Comments that can be asked for at once. */
export const commentsAtOnce = 50
/** Of an answer, in characters. */
export const longestReply = 10_000
