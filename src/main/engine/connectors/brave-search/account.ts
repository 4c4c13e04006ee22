import { z } from 'zod'
import type { Account } from '../account'
import { secret } from '../fields'
import { askJson } from '../json-api'
import { braveApi } from './api'
import { searchUrl } from './figures'

/** A key of the search service. */
export const braveAccount: Account = {
  kind: 'brave-search',
  fields: [],
  secrets: [secret('token')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const asked = await askJson(
      braveApi(asking),
      `${searchUrl}?q=atalaya&count=1`,
      z.object({ type: z.string() }),
    )
    return 'kind' in asked ? asked : { name: 'Brave Search' }
  },
  answering: null,
}
