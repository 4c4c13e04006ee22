import { Failure } from '@shared/model/failure'
import type { Platform } from '@shared/model/mention'
import type { Account } from './account'
import type { Connector } from './connector'
import { appStoreConnector } from './app-store'
import { appStoreConnectConnector } from './app-store-connect'
import { facebookConnector } from './facebook'
import { feedConnector } from './feed'
import { googleBusinessConnector } from './google-business'
import { googlePlayConnector } from './google-play'
import { hackerNewsConnector } from './hacker-news'
import { instagramConnector } from './instagram'
import { mastodonConnector } from './mastodon'
import { redditConnector } from './reddit'
import { stackExchangeConnector } from './stack-exchange'
import { xConnector } from './x'

/** Every kind of source that is read over the network. A new one is its folder and a line here. */
export const connectors: readonly Connector[] = [
  appStoreConnector,
  appStoreConnectConnector,
  facebookConnector,
  feedConnector,
  googleBusinessConnector,
  googlePlayConnector,
  hackerNewsConnector,
  instagramConnector,
  mastodonConnector,
  redditConnector,
  stackExchangeConnector,
  xConnector,
]

/** Every kind of account that one of them signs in with. */
export const accounts: readonly Account[] = [
  ...new Set(connectors.flatMap(({ account }) => (account ? [account] : []))),
]

export function connectorOf(kind: string): Connector {
  const connector = connectors.find((known) => known.kind === kind)
  if (!connector) throw new Failure('invalid-input', { field: 'connector' })
  return connector
}

export function accountOf(kind: string): Account {
  const account = accounts.find((known) => known.kind === kind)
  if (!account) throw new Failure('invalid-input', { field: 'account' })
  return account
}

/** The kind of account that answers on a platform; undefined where answers are copied and posted by hand. */
export function answeringAccount(platform: Platform): Account | undefined {
  return accounts.find(({ answering }) => answering?.platforms.includes(platform))
}
