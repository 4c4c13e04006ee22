import type { Asking } from '../account'
import { askJson } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { tokenMarginMs, tokenUrl } from './figures'
import { trustpilotRefusal } from './refusal'
import { Token } from './schema'

/** For what only a business itself may do; kept until it ends. It belongs to the key that it was given for. */
export async function liveToken(asking: Asking): Promise<string | FailedOutcome> {
  const { apiKey = '', bearer, bearerOf, bearerEndsAt } = asking.access.secrets
  const isGood = bearerOf === apiKey && Number(bearerEndsAt ?? 0) - tokenMarginMs > asking.now
  return bearer && isGood ? bearer : freshToken(asking)
}

export async function freshToken({ http, access, now, signal }: Asking): Promise<string | FailedOutcome> {
  const { apiKey = '', apiSecret = '' } = access.secrets
  const app = Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')
  const request = {
    ...{ url: tokenUrl, form: { grant_type: 'client_credentials' } },
    headers: { authorization: `Basic ${app}` },
  }
  const asked = await askJson({ http, headers: {}, now, signal, refusal: trustpilotRefusal }, request, Token)
  if ('kind' in asked) return asked.kind === 'bad-request' ? { kind: 'auth-expired', status: 400 } : asked
  const { access_token: bearer, expires_in: seconds } = asked.value
  await access.keep({ bearer, bearerOf: apiKey, bearerEndsAt: String(now + seconds * 1000) })
  return bearer
}
