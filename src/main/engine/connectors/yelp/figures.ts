// Every figure and address of the platform, as its documentation gives it.

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const businessesUrl = 'https://api.yelp.com/v3/businesses'
