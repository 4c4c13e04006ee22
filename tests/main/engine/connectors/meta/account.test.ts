import { afterEach, beforeEach, expect, test } from 'vitest'
import { metaAccount } from '../../../../../src/main/engine/connectors/meta/account'
import { contractNow } from '../../../../helpers/connector-contract'
import { graph, metaAccess, metaError, serveAccount } from '../../../../helpers/meta-account'
import { reroutedHttp } from '../../../../helpers/rerouted-http'
import { startApiServer, type ApiServer } from '../../../../servers/api-server'

let server: ApiServer
beforeEach(async () => {
  server = await startApiServer()
  serveAccount(server)
})
afterEach(() => server.close())

function asking(access: ReturnType<typeof metaAccess>) {
  const { signal } = new AbortController()
  return { http: reroutedHttp(server.origin), access, now: contractNow, signal }
}

test('the account is proved by the pages for which it speaks', async () => {
  expect(await metaAccount.whoAmI(asking(metaAccess()))).toEqual({ name: 'Velta Movers' })
  server.faults = [metaError(190)]
  expect(await metaAccount.whoAmI(asking(metaAccess()))).toMatchObject({ kind: 'auth-expired' })
})

test('a token of an hour is exchanged for a longer one where the app is known, and kept', async () => {
  server.on(`${graph}/oauth/access_token`, ({ body }) => {
    const form = new URLSearchParams(body)
    const isGood = form.get('client_secret') === 'secret' && form.get('fb_exchange_token') === 'canary-token'
    return isGood ? { json: { access_token: 'long-token', expires_in: 5_184_000 } } : metaError(1)
  })
  const access = metaAccess({ appSecret: 'secret' })
  expect(await metaAccount.whoAmI(asking(access))).toEqual({ name: 'Velta Movers' })
  expect(access.secrets['token']).toBe('long-token')
  expect(server.requests.some(({ query }) => query.toString().includes('secret=secret'))).toBe(false)
})

test('a token that cannot be exchanged stays as it is', async () => {
  server.on(`${graph}/oauth/access_token`, () => metaError(100))
  const access = metaAccess({ appSecret: 'secret' })
  expect(await metaAccount.whoAmI(asking(access))).toEqual({ name: 'Velta Movers' })
  expect(access.secrets['token']).toBe('canary-token')
})

test('an app is told by its number, or not at all', () => {
  expect(metaAccount.clean({ appId: '' })).toEqual({ appId: '' })
  expect(metaAccount.clean({ appId: 'velta' })).toBeNull()
})
