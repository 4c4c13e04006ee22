// Every figure and address of the platform, as its documentation gives it.

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const locationUrl = 'https://api.content.tripadvisor.com/api/v1/location'
export const languages = ['en', 'es', 'ro', 'de', 'fr', 'it', 'pt'] as const
