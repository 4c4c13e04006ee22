import type { Access } from '../connectors/access'
import type { Account } from '../connectors/account'
import { HttpError, type Http } from '../connectors/http'
import { httpFor } from '../connectors/own-network'
import { tokenNames } from '../connectors/oauth'
import { askTokens } from './token-endpoint'

const patienceMs = 30_000

/** Exchanges the refresh token for a new token and keeps it; false where that is not to be had, and the user has to sign in again. */
export async function refreshed(
  { http: plain, now }: { http: Http; now: () => number },
  { oauth }: Account,
  access: Access,
): Promise<boolean> {
  const token = access.secrets[tokenNames.refresh]
  if (!oauth || !token) return false
  const http = httpFor(plain, access.values)
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const app = await oauth.app(access.values, access.secrets, { http, redirectUri: '', signal })
    const grant = { grant_type: 'refresh_token', refresh_token: token }
    const got = await askTokens(http, { oauth, values: access.values, app, grant, now: now(), signal })
    if ('error' in got) return false
    await access.keep(got)
    return true
  } catch (error) {
    // No answer says nothing about the token: the reading itself will find out.
    if (error instanceof HttpError) return false
    throw error
  }
}
