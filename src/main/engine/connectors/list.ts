import type { Connector } from './connector'
import { feedConnector } from './feed'
import { mastodonConnector } from './mastodon'

/** Every kind of source that is read over the network. A new one is its folder and a line here. */
const connectors: readonly Connector[] = [feedConnector, mastodonConnector]

export function connectorOf(kind: string): Connector {
  const connector = connectors.find((known) => known.kind === kind)
  if (!connector) throw new Error(`no connector of the kind ${kind}`)
  return connector
}
