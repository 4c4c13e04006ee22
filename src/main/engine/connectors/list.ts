import { Failure } from '@shared/model/failure'
import type { Platform } from '@shared/model/mention'
import type { Account } from './account'
import type { Connector } from './connector'
import { appStoreConnector } from './app-store'
import { appStoreConnectConnector } from './app-store-connect'
import { blueskyConnector } from './bluesky'
import { braveSearchConnector } from './brave-search'
import { discourseConnector } from './discourse'
import { facebookConnector } from './facebook'
import { feedConnector } from './feed'
import { foursquareConnector } from './foursquare'
import { gdeltConnector } from './gdelt'
import { googleBusinessConnector } from './google-business'
import { googlePlacesConnector } from './google-places'
import { googlePlayConnector } from './google-play'
import { hackerNewsConnector } from './hacker-news'
import { instagramConnector } from './instagram'
import { mailboxConnector } from './mailbox'
import { mastodonConnector } from './mastodon'
import { redditConnector } from './reddit'
import { reviewPageConnector } from './review-page'
import { stackExchangeConnector } from './stack-exchange'
import { telegramConnector } from './telegram'
import { tripadvisorConnector } from './tripadvisor'
import { trustpilotConnector } from './trustpilot'
import { wordpressConnector } from './wordpress'
import { xConnector } from './x'
import { yelpConnector } from './yelp'
import { youtubeConnector } from './youtube'

/** Every kind of source that is read over the network. A new one is its folder and a line here. */
export const connectors: readonly Connector[] = [
  appStoreConnectConnector,
  appStoreConnector,
  blueskyConnector,
  braveSearchConnector,
  discourseConnector,
  facebookConnector,
  feedConnector,
  foursquareConnector,
  gdeltConnector,
  googleBusinessConnector,
  googlePlacesConnector,
  googlePlayConnector,
  hackerNewsConnector,
  instagramConnector,
  mailboxConnector,
  mastodonConnector,
  redditConnector,
  reviewPageConnector,
  stackExchangeConnector,
  telegramConnector,
  tripadvisorConnector,
  trustpilotConnector,
  wordpressConnector,
  xConnector,
  yelpConnector,
  youtubeConnector,
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
