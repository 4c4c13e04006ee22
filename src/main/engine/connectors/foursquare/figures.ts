// Every figure and address of the platform, as its documentation gives it.

export const hourMs = 3_600_000
export const placesUrl = 'https://places-api.foursquare.com/places'
export const apiVersion = '2025-06-17'
export const tipsAtOnce = 50
