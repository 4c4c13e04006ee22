import { setTimeout as wait } from 'node:timers/promises'
import { signInMinutes } from '@shared/contract/accounts'
import type { EngineEvent, SignInOutcome } from '@shared/contract/events'
import type { FormValues } from '@shared/model/form-field'
import type { Account } from '../connectors/account'
import { HttpError, type Http } from '../connectors/http'
import type { OAuth, OAuthApp } from '../connectors/oauth'
import type { Secrets } from '../secrets/secrets'
import { findSecrets, keepSecrets } from './account-secrets'
import { makePkce, randomState, type Pkce } from './pkce'
import { startRedirectServer, type Redirected, type RedirectServer } from './redirect-server'
import { httpFor } from '../connectors/own-network'
import { askTokens } from './token-endpoint'

interface SignInParts {
  http: Http
  secrets: Secrets
  now: () => number
  emit: (event: EngineEvent) => void
  /** The page that the browser shows at the end. */
  page: string
}

interface SignIn {
  client: string
  account: Account
  oauth: OAuth
  values: FormValues
  app: OAuthApp
  pkce: Pkce
  server: RedirectServer
}

interface Came {
  outcome: SignInOutcome
  words: string
}

const minuteMs = 60_000
const patienceMs = 30_000

/** Sign-ins that wait for the browser; a new one takes the place of the one before. */
export class SignIns {
  private readonly waiting = new Map<string, RedirectServer>()

  constructor(private readonly parts: SignInParts) {}

  /** Waits for the browser, and gives the address of the page at which the user consents. */
  async begin(client: string, account: Account, oauth: OAuth, values: FormValues): Promise<string> {
    const key = `${client}/${account.kind}`
    this.waiting.get(key)?.close()
    const { secrets } = this.parts
    const http = httpFor(this.parts.http, values)
    const [pkce, state] = [makePkce(), randomState()]
    const server = await startRedirectServer(state, this.parts.page, oauth.redirectPort)
    try {
      const held = await findSecrets(secrets, client, account.kind)
      const signal = AbortSignal.timeout(patienceMs)
      const app = await oauth.app(values, held, { http, redirectUri: server.uri, signal })
      this.waiting.set(key, server)
      void this.finish(key, { client, account, oauth, values, app, pkce, server })
      return consentPage(oauth, values, { app, pkce, state, redirectUri: server.uri })
    } catch (error) {
      server.close()
      throw error
    }
  }

  close(): void {
    for (const server of this.waiting.values()) server.close()
    this.waiting.clear()
  }

  private async finish(key: string, signIn: SignIn): Promise<void> {
    const { client, account, server } = signIn
    const came = await this.cameBack(signIn)
    server.close()
    if (this.waiting.get(key) !== server) return
    this.waiting.delete(key)
    this.parts.emit({ name: 'signedIn', data: { client, account: account.kind, ...came } })
    this.parts.emit({ name: 'changed', data: { client, nouns: ['account', 'reply', 'source'] } })
  }

  private async cameBack(signIn: SignIn): Promise<Came> {
    try {
      const redirected = await Promise.race([signIn.server.redirected, tooLate()])
      if (redirected === null) return { outcome: 'expired', words: '' }
      if ('error' in redirected) return { outcome: 'refused', words: redirected.error.slice(0, 200) }
      return await this.exchange(signIn, redirected)
    } catch (error) {
      return { outcome: 'failed', words: error instanceof HttpError ? error.kind : '' }
    }
  }

  private async exchange(
    { client, account, oauth, values, app, pkce, server }: SignIn,
    { code }: Extract<Redirected, { code: string }>,
  ): Promise<Came> {
    const { secrets, now } = this.parts
    const http = httpFor(this.parts.http, values)
    const grant = {
      ...{ grant_type: 'authorization_code', code },
      ...{ redirect_uri: server.uri, code_verifier: pkce.verifier },
    }
    const signal = AbortSignal.timeout(patienceMs)
    const got = await askTokens(http, { oauth, values, app, grant, now: now(), signal })
    if ('error' in got) return { outcome: 'refused', words: `${got.error} (${got.status})` }
    await keepSecrets(secrets, client, account.kind, got)
    return { outcome: 'done', words: '' }
  }
}

async function tooLate(): Promise<null> {
  await wait(signInMinutes * minuteMs, undefined, { ref: false })
  return null
}

function consentPage(
  { authorizeUrl, scopes, more }: OAuth,
  values: FormValues,
  asked: { app: OAuthApp; pkce: Pkce; state: string; redirectUri: string },
): string {
  const url = new URL(authorizeUrl(values))
  const query = {
    ...{ response_type: 'code', client_id: asked.app.id, redirect_uri: asked.redirectUri },
    ...{ scope: scopes.join(' '), state: asked.state },
    ...{ code_challenge: asked.pkce.challenge, code_challenge_method: 'S256', ...more },
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}
