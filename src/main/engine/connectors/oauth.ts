import type { FormValues } from '@shared/model/form-field'
import type { Http } from './http'

/** The app that the user has registered at the platform. */
export interface OAuthApp {
  id: string
  /** Empty where the platform gives none to programs on a desktop. */
  secret: string
}

/** Signing in through the system's browser (RFC 8252): authorization code with PKCE (RFC 7636), redirected to this computer. */
export interface OAuth {
  authorizeUrl: (values: FormValues) => string
  tokenUrl: (values: FormValues) => string
  scopes: readonly string[]
  /** More that the platform wants in the address of the page, such as `access_type`. */
  more: Record<string, string>
  /** How the app names itself at the token endpoint (RFC 6749 §2.3.1). */
  appIn: 'body' | 'basic'
  /** Where the platform wants the address of return registered to the letter, port and all; any free port where it is left out. */
  redirectPort?: number
  /** The app, out of what the user typed; or registered on the spot where the platform lets anybody do that. */
  app: (
    values: FormValues,
    secrets: FormValues,
    asking: { http: Http; redirectUri: string; signal: AbortSignal },
  ) => Promise<OAuthApp>
}

/** The port that users are told to register; no program is known to listen there. */
export const fixedRedirectPort = 41_597

/** Under these names the tokens lie among an account's secrets. */
export const tokenNames = {
  access: 'token',
  refresh: 'refreshToken',
  /** UTC ms, as digits. */
  expiresAt: 'expiresAt',
} as const
