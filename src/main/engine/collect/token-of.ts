import type { Connector } from '../connectors/connector'
import type { ReadDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { getAccounts, secretName } from '../sending/store'

/** The token that a source is read with: the one with which the account sends, and only for the place that it belongs to. */
export async function tokenOf(
  secrets: Pick<Secrets, 'find'>,
  client: string,
  db: ReadDb,
  { account }: Connector,
  address: string,
): Promise<string | null> {
  const { mastodon } = getAccounts(db)
  if (account !== 'mastodon' || !mastodon || !URL.canParse(address)) return null
  if (new URL(address).origin !== new URL(mastodon.instance).origin) return null
  return secrets.find(secretName(client, 'mastodon'))
}
