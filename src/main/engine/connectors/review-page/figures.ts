export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** Pages of one address in one run. */
export const mostPages = 5
/** RFC 9309: at least so much of a robots.txt is read… */
export const robotsBytes = 512 * 1024
/** …and one that has not answered for so long does not count any more. */
export const robotsDownMs = 30 * dayMs
/** Not in the RFC, but asked for by many. */
export const longestDelayMs = 60_000
/** As it stands in our requests, without the version. */
export const productToken = 'atalaya'

/** A page made to exhaust us ends here. */
export const deepest = 400
export const mostElements = 200_000
export const mostThings = 50_000
/** Ids that are remembered, to know where the pages become those of the last time. */
export const mostRemembered = 500

/** What schema.org takes for granted where a review does not say it. */
export const usualBest = 5
export const usualWorst = 1
/** So much of a text tells a review from others of the same author, day and rating. */
export const tellingLength = 200
export const maxText = 100_000
