import type { FormValues } from '@shared/model/form-field'
import { z } from 'zod'
import type { Http } from '../connectors/http'
import { tokenNames, type OAuth, type OAuthApp } from '../connectors/oauth'

const Tokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.coerce.number().positive().optional(),
})

/** The token endpoint's own words for not giving any (RFC 6749 §5.2). */
export interface TokenRefusal {
  error: string
  status: number
}

export interface TokenRequest {
  oauth: OAuth
  values: FormValues
  app: OAuthApp
  grant: Record<string, string>
  now: number
  signal: AbortSignal
}

/** Exchanges a code or a refresh token for tokens as they are kept. Throws `HttpError` where there is no answer. */
export async function askTokens(http: Http, request: TokenRequest): Promise<FormValues | TokenRefusal> {
  const { oauth, values, app, grant, now, signal } = request
  const isBasic = oauth.appIn === 'basic'
  const inBody = { client_id: app.id, ...(app.secret && { client_secret: app.secret }) }
  const { status, body } = await http({
    url: oauth.tokenUrl(values),
    headers: {
      accept: 'application/json',
      ...(isBasic && { authorization: `Basic ${btoa(`${app.id}:${app.secret}`)}` }),
    },
    form: { ...grant, ...(isBasic ? { client_id: app.id } : inBody) },
    signal,
  })
  const told = parsed(body)
  const { success, data } = Tokens.safeParse(told)
  if (status < 200 || status >= 300 || !success) return { error: errorIn(told), status }
  return {
    [tokenNames.access]: data.access_token,
    ...(data.refresh_token && { [tokenNames.refresh]: data.refresh_token }),
    ...(data.expires_in && { [tokenNames.expiresAt]: String(now + data.expires_in * 1000) }),
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

function errorIn(told: unknown): string {
  const error = z.object({ error: z.string() }).safeParse(told).data?.error
  return error?.slice(0, 80) ?? ''
}
