import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret } from '../fields'
import { askJson, type JsonApi } from '../json-api'
import { locationUrl } from './figures'

/** A key of the Content API, which Tripadvisor binds to a domain or an address of the network. */
export const tripadvisorAccount: Account = {
  kind: 'tripadvisor',
  fields: [],
  secrets: [secret('key')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const url = asked(`${locationUrl}/search`, asking.access.secrets['key'] ?? '', { searchQuery: 'Madrid' })
    const found = await askJson(tripadvisorApi(asking), url, z.object({ data: z.array(z.unknown()) }))
    return 'kind' in found ? found : { name: 'Tripadvisor' }
  },
  answering: null,
}

export function tripadvisorApi({ http, now, signal }: Omit<Asking, 'access'>): JsonApi {
  return {
    ...{ http, now, signal, headers: {} },
    // It answers 403 to a wrong key and to a right one from a wrong place.
    refusal: ({ status }) => (status === 403 ? { kind: 'auth-expired', status } : null),
  }
}

/** The key goes into the address, for the platform takes it nowhere else; the address is not kept. */
export function asked(url: string, key: string, query: Record<string, string>): string {
  return `${url}?${new URLSearchParams({ ...query, key }).toString()}`
}
