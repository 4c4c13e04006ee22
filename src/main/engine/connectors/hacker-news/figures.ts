// Every figure of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const searchUrl = 'https://hn.algolia.com/api/v1/search_by_date'
export const itemUrl = 'https://hacker-news.firebaseio.com/v0/item'
/** Where a browser shows an item. */
export const shownUrl = 'https://news.ycombinator.com/item?id='

export const hitsPerPage = 100
/** Pages in one run; no more than 1,000 hits of a query can be reached anyway. */
export const mostPages = 10
export const firstSpanMs = 30 * dayMs
/** The index is late at times. */
export const overlapMs = 10 * minuteMs
