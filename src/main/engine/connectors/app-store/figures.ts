// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs

export const feedsUrl = 'https://itunes.apple.com'
/** Where a browser shows the reviews of an app. */
export const shownUrl = 'https://apps.apple.com'

/** Of 50 reviews; no feed goes further back. */
export const mostPages = 10
/** The feed is put together anew now and then, not at once. */
export const overlapMs = 24 * hourMs
/** The feed is empty for hours at times: so often that is not believed. */
export const doubtedTimes = 2
