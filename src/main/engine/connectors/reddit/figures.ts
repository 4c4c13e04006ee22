// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

export const apiUrl = 'https://oauth.reddit.com'
export const authorizeUrl = 'https://www.reddit.com/api/v1/authorize'
export const tokenUrl = 'https://www.reddit.com/api/v1/access_token'
export const scopes = ['identity', 'read', 'privatemessages', 'history', 'submit'] as const
/** Where a browser shows things. */
export const shownUrl = 'https://www.reddit.com'

export const itemsPerPage = 100
/** No list goes back further than a thousand. */
export const mostPages = 10
export const firstSpanMs = 30 * dayMs
export const overlapMs = 10 * minuteMs
export const idsAtOnce = 100

export const longestReply = 10_000
/** Of one's own latest comments, to find an answer among them. */
export const ownComments = 25
export const clockSlackMs = 2 * minuteMs
