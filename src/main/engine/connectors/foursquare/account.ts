import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret } from '../fields'
import { askJson, type JsonApi } from '../json-api'
import { apiVersion, placesUrl } from './figures'

/** A service key of Foursquare's places. */
export const foursquareAccount: Account = {
  kind: 'foursquare',
  fields: [],
  secrets: [secret('token')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const url = `${placesUrl}/search?near=Madrid&limit=1`
    const asked = await askJson(foursquareApi(asking), url, z.object({ results: z.array(z.unknown()) }))
    return 'kind' in asked ? asked : { name: 'Foursquare' }
  },
  answering: null,
}

export function foursquareApi({ http, access, now, signal }: Asking): JsonApi {
  const authorization = `Bearer ${access.secrets['token'] ?? ''}`
  return { http, now, signal, headers: { authorization, 'x-places-api-version': apiVersion } }
}
