import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { FormValues } from '@shared/model/form-field'
import type { Asking } from '../account'
import type { HttpRequest } from '../http'
import { askJson } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { safeOrigin } from '../safe-origin'
import { sessionMarginMs, usualService } from './figures'
import { blueskyRefusal } from './refusal'
import { Session as Answer } from './schema'

/** Signed in at the server that holds the account. */
export interface Session {
  token: string
  did: string
  handle: string
  /** An origin; it passes on what is asked of the rest of the network. */
  server: string
}

/** Under these names a session lies among the account's secrets: signing in anew is allowed only some times a day. */
type Kept = Record<'accessJwt' | 'refreshJwt' | 'did' | 'handle' | 'server' | 'sessionOf', string>

/** The session that is there, renewed or begun anew where it has to be. */
export async function liveSession(asking: Asking): Promise<Session | FailedOutcome> {
  const kept = keptSession(asking)
  if (kept === null) return begunSession(asking)
  return isEnding(kept.accessJwt, asking.now) ? renewedSession(asking) : sessionIn(kept)
}

/** Both of its tokens change; where the platform no longer knows them, the password begins a new one. */
export async function renewedSession(asking: Asking): Promise<Session | FailedOutcome> {
  const kept = keptSession(asking)
  if (kept === null) return begunSession(asking)
  const headers = { authorization: `Bearer ${kept.refreshJwt}` }
  const url = `${kept.server}/xrpc/com.atproto.server.refreshSession`
  const renewed = await keptFrom(asking, { url, method: 'POST', headers }, kept.server)
  return 'kind' in renewed && renewed.kind === 'auth-expired' ? begunSession(asking) : renewed
}

function begunSession(asking: Asking): Promise<Session | FailedOutcome> {
  const { values, secrets } = asking.access
  const service = values['service'] || usualService
  const json = { identifier: values['handle'] ?? '', password: secrets['appPassword'] ?? '' }
  return keptFrom(asking, { url: `${service}/xrpc/com.atproto.server.createSession`, json }, service)
}

async function keptFrom(
  { http, access, now, signal }: Asking,
  request: Omit<HttpRequest, 'signal'>,
  server: string,
): Promise<Session | FailedOutcome> {
  const refusal = (answer: Parameters<typeof blueskyRefusal>[0], body: unknown) =>
    blueskyRefusal(answer, body, now)
  const asked = await askJson({ http, headers: {}, now, signal, refusal }, request, Answer)
  if ('kind' in asked) return asked
  const { accessJwt, refreshJwt, did, handle = '', didDoc } = asked.value
  const kept: Kept = {
    ...{ accessJwt, refreshJwt, did, handle, sessionOf: signedInAs(access.values, access.secrets) },
    server: serverIn(didDoc) ?? server,
  }
  await access.keep(kept)
  return sessionIn(kept)
}

/** The one that is kept, as long as it is that of the account and the password which stand there now. */
function keptSession({ access: { values, secrets } }: Asking): Kept | null {
  const { accessJwt, refreshJwt, did, handle = '', server, sessionOf } = secrets
  if (!accessJwt || !refreshJwt || !did || !server || !sessionOf) return null
  return sessionOf === signedInAs(values, secrets)
    ? { accessJwt, refreshJwt, did, handle, server, sessionOf }
    : null
}

function sessionIn({ accessJwt: token, did, handle, server }: Kept): Session {
  return { token, did, handle, server }
}

function signedInAs({ handle = '', service = '' }: FormValues, { appPassword = '' }: FormValues): string {
  return createHash('sha256')
    .update(JSON.stringify([handle, service, appPassword]))
    .digest('base64url')
}

/** Where the account lives, as its own document says; it may be another server than the one that signs in. */
function serverIn(didDoc: z.infer<typeof Answer>['didDoc']): string | null {
  const held = didDoc?.service?.find(({ id }) => id?.endsWith('#atproto_pds'))
  return typeof held?.serviceEndpoint === 'string' ? safeOrigin(held.serviceEndpoint) : null
}

/** A token says itself until when it is good; one that cannot be read is used until it is refused. */
function isEnding(token: string, now: number): boolean {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      exp?: unknown
    }
    return typeof claims.exp === 'number' && claims.exp * 1000 - sessionMarginMs <= now
  } catch {
    return false
  }
}
