// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const apiUrl = 'https://api.trustpilot.com/v1'
export const tokenUrl = `${apiUrl}/oauth/oauth-business-users-for-applications/accesstoken`
/** Where a browser shows it. */
export const shownUrl = 'https://www.trustpilot.com'

export const reviewsPerPage = 100
export const mostPages = 20
export const firstSpanMs = 30 * dayMs
/** An edit or an answer does not bring a review to the top, so that those of these days are looked at again every time. */
export const watchedMs = 14 * dayMs
export const overlapMs = 60 * minuteMs
/** What anybody may read is not to be asked for more often. */
export const publicEveryMs = dayMs
/** A token is exchanged so long before it ends: an answer takes time, and clocks differ. */
export const tokenMarginMs = minuteMs
/** Reviews looked for again in one go, each by itself. */
export const reviewsAtOnce = 20
