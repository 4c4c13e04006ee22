// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export const apiUrl = 'https://api.stackexchange.com/2.3'

export const questionsPerPage = 100
export const mostPages = 10
export const firstSpanMs = 30 * dayMs
export const overlapMs = 10 * minuteMs
export const idsAtOnce = 100

/** Of an address without a key, and with one. */
export const requestsPerDay = { open: 300, withKey: 10_000 } as const
/** A wait that is longer is that for another day's allowance. */
export const longestPauseMs = hourMs

/** Sites whose host is not one of stackexchange.com. */
export const ownHosts: Readonly<Record<string, string>> = {
  stackoverflow: 'stackoverflow.com',
  superuser: 'superuser.com',
  serverfault: 'serverfault.com',
  askubuntu: 'askubuntu.com',
  stackapps: 'stackapps.com',
  mathoverflow: 'mathoverflow.net',
}
