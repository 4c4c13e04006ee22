import { z } from 'zod'
import type { Account } from '../account'
import { secret } from '../fields'
import { askJson } from '../json-api'
import { yelpApi } from './api'
import { businessesUrl } from './figures'

/** A key of Yelp's interface. */
export const yelpAccount: Account = {
  kind: 'yelp',
  fields: [],
  secrets: [secret('token')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const url = `${businessesUrl}/search?location=Madrid&limit=1`
    const asked = await askJson(yelpApi(asking), url, z.object({ businesses: z.array(z.unknown()) }))
    return 'kind' in asked ? asked : { name: 'Yelp' }
  },
  answering: null,
}
