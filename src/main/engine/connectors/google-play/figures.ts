// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

export const appsUrl = 'https://androidpublisher.googleapis.com/androidpublisher/v3/applications'
export const scope = 'https://www.googleapis.com/auth/androidpublisher'
/** Says whose sign-in it is; the publisher's interface has no such place. */
export const whoUrl = 'https://openidconnect.googleapis.com/v1/userinfo'
export const whoScopes = ['openid', 'email'] as const
/** Where a browser shows an app to everybody. */
export const shownUrl = 'https://play.google.com/store/apps/details'

export const reviewsPerPage = 100
export const mostPages = 20
/** Nothing older is ever shown: what is not read by then has to come as a file. */
export const windowMs = 7 * dayMs
/** 200 an hour may be asked, and a busy hour of ours takes twice the usual. */
export const requestsPerDay = 2400
export const longestReply = 350
/** An answer that is given again takes the place of the first. */
export const sameKeyMs = 30 * dayMs
