import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret } from '../fields'
import { googleRefusal } from '../google/refusal'
import { askJson, type JsonApi } from '../json-api'
import { fieldMask, placesUrl } from './figures'

/** A key of Google's Places API. */
export const placesAccount: Account = {
  kind: 'google-places',
  fields: [],
  secrets: [secret('key')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const json = { textQuery: 'Puerta del Sol, Madrid', pageSize: 1 }
    const request = { url: `${placesUrl}:searchText`, headers: { 'x-goog-fieldmask': 'places.id' }, json }
    const asked = await askJson(
      placesApi(asking),
      request,
      z.object({ places: z.array(z.unknown()).default([]) }),
    )
    return 'kind' in asked ? asked : { name: 'Google Places' }
  },
  answering: null,
}

export function placesApi({ http, access, now, signal }: Asking): JsonApi {
  return {
    ...{ http, now, signal },
    headers: { 'x-goog-api-key': access.secrets['key'] ?? '', 'x-goog-fieldmask': fieldMask },
    refusal: (answer, body) => googleRefusal(answer, body, now),
  }
}
