// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** Where accounts sign in that do not say otherwise. */
export const usualService = 'https://bsky.social'
/** Where a browser shows posts. */
export const shownUrl = 'https://bsky.app'
export const postCollection = 'app.bsky.feed.post'

export const postsPerPage = 100
/** Pages of one reading. */
export const mostPages = 10
export const firstSpanMs = 30 * dayMs
/** The index is late at times. */
export const overlapMs = 10 * minuteMs
/** A session is renewed so long before it ends: an answer takes time, and clocks differ. */
export const sessionMarginMs = minuteMs

/** Posts that can be asked for at once. */
export const postsAtOnce = 25
export const longestGraphemes = 300
export const longestBytes = 3000
/** A record's key is ours for good, so that a second try can never stand beside the first. */
export const sameKeyMs = 30 * dayMs
