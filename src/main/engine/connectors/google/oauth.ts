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

/** Whether it can be the id of such an app. */
export function isGoogleClientId(text: string): boolean {
  return /^[\w.-]+\.apps\.googleusercontent\.com$/.test(text)
}
