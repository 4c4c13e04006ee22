// Every figure and address of the service, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const searchUrl = 'https://api.search.brave.com/res/v1/web/search'
export const resultsAtOnce = 20
/** What may be asked in a month without paying more. */
export const monthlyRequests = 2000
export const countries = ['ALL', 'US', 'GB', 'ES', 'MX', 'AR', 'RO', 'DE', 'FR', 'IT', 'PT'] as const
