import type { FormValues } from '@shared/model/form-field'
import type { OAuth } from '../oauth'

/** Signing in at Google with an app of the user's own, made for programs on a desktop. */
export function googleOAuth(...scopes: readonly string[]): OAuth {
  return {
    authorizeUrl: () => 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: () => 'https://oauth2.googleapis.com/token',
    scopes,
    // Without both Google gives no refresh token to an app that it knows already.
    more: { access_type: 'offline', prompt: 'consent' },
    appIn: 'body',
    app: ({ clientId = '' }, { clientSecret = '' }) =>
      Promise.resolve({ id: clientId, secret: clientSecret }),
  }
}

/** The id of such an app as it is kept; null where it cannot be one. */
export function googleApp({ clientId = '' }: FormValues): FormValues | null {
  return /^[\w.-]+\.apps\.googleusercontent\.com$/.test(clientId) ? { clientId } : null
}
