// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

export const origin = 'https://api.appstoreconnect.apple.com'
export const apiUrl = `${origin}/v1`
/** Where a browser shows the reviews of an app to who owns it. */
export const shownUrl = 'https://appstoreconnect.apple.com/apps'

/** A token may live for 20 minutes; clocks differ. */
export const tokenLifeMs = 10 * minuteMs
export const audience = 'appstoreconnect-v1'

export const reviewsPerPage = 200
export const mostPages = 20
export const firstSpanMs = 365 * dayMs
/** An edited review comes again at the top, but not at once. */
export const overlapMs = 60 * minuteMs
/** The limit counts over an hour that rolls. */
export const limitWindowMs = 60 * minuteMs
export const longestReply = 5970
/** An answer that is given again takes the place of the first. */
export const sameKeyMs = 30 * dayMs
