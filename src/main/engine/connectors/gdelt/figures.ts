// Every figure and address of the service, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const searchUrl = 'https://api.gdeltproject.org/api/v2/doc/doc'
export const articlesAtOnce = 250
/** No more than the last three months can be searched; a first reading goes back a month. */
export const firstSpanMs = 30 * dayMs
/** Pages are found in steps of 15 minutes, and late. */
export const overlapMs = 60 * minuteMs
/** A span with more articles than are given is halved so often. */
export const mostHalvings = 4
/** The service says when it is asked too fast in words, not in figures. */
export const paceMs = 10 * minuteMs
