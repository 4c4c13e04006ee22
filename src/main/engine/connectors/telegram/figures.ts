// Every figure and address of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const apiUrl = 'https://api.telegram.org'
/** Where a browser shows it. */
export const shownUrl = 'https://web.telegram.org/'
export const publicUrl = 'https://t.me'

export const updatesPerPage = 100
/** So long the platform keeps what was not fetched. */
export const keptMs = dayMs
/** Of an answer, in UTF-16 units, as the platform counts. */
export const longestMessage = 4096
