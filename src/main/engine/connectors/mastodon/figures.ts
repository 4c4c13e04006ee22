// Every figure of the platform, as its documentation gives it.

export const minuteMs = 60_000

export const notificationsPerPage = 80
export const statusesPerPage = 40
/** So many pages in one run: 300 requests in five minutes are allowed, and the account is used elsewhere too. */
export const mostPages = 10
/** A first reading goes back so far, or to the end of so many pages. */
export const firstSpanMs = 30 * 24 * 60 * minuteMs
export const firstPages = 5
/** An instance indexes late, and its clock is not ours. */
export const overlapMs = 10 * minuteMs
/** Where an instance does not say how long a status may be. */
export const usualLimit = 500
/** How long a status may be is asked so often. */
export const limitAskedMs = 24 * 60 * minuteMs
/** More of a page than this that is not understood means that the interface has changed. */
export const mostUnreadable = 0.2
