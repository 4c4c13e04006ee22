// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const accountsUrl = 'https://mybusinessaccountmanagement.googleapis.com/v1/accounts'
export const placesUrl = 'https://mybusinessbusinessinformation.googleapis.com/v1'
export const reviewsUrl = 'https://mybusiness.googleapis.com/v4'
export const scope = 'https://www.googleapis.com/auth/business.manage'

export const placesPerPage = 100
export const reviewsPerPage = 50
/** Places whose reviews are asked for at once. */
export const placesAtOnce = 50
export const mostPages = 20
export const firstSpanMs = 365 * dayMs
/** An edit moves a review to the top, but not at once. */
export const overlapMs = 60 * minuteMs
/** Of a reply, in bytes of UTF-8. */
export const longestReplyBytes = 4096
/** A reply that is put again takes the place of the first. */
export const sameKeyMs = 30 * dayMs
