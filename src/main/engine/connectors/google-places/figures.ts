// Every figure and address of the platform, as its documentation gives it.

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const placesUrl = 'https://places.googleapis.com/v1/places'
/** What is asked for decides what it costs; beside reviews, the dearest, the rest is free. */
export const fieldMask = 'id,displayName,rating,userRatingCount,reviews'
