import type { Access } from '../connectors/access'
import type { Account } from '../connectors/account'
import type { Http } from '../connectors/http'
import { tokenNames } from '../connectors/oauth'
import type { ReadDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { findSecrets, keepSecrets } from './account-secrets'
import { refreshed } from './refresh'
import { findAccount } from './store'

export interface AccessParts {
  http: Http
  secrets: Secrets
  now: () => number
}

/** A token is exchanged so long before it ends: an answer takes time, and clocks differ. */
const marginMs = 60_000

/** What a client's account of a kind is asked with, its token fresh; null where there is no account, or a secret of it is missing. */
export async function accessOf(
  parts: AccessParts,
  client: string,
  db: ReadDb,
  account: Account,
): Promise<Access | null> {
  const { kind } = account
  const values = findAccount(db, kind)
  if (values === null) return null
  const access: Access = {
    values,
    secrets: await findSecrets(parts.secrets, client, kind),
    async keep(secrets) {
      Object.assign(access.secrets, secrets)
      await keepSecrets(parts.secrets, client, kind, secrets)
    },
  }
  if (isEnding(access, parts.now())) await refreshed(parts, account, access)
  return isComplete(account, access) ? access : null
}

function isEnding({ secrets }: Access, now: number): boolean {
  const endsAt = Number(secrets[tokenNames.expiresAt] ?? Infinity)
  return endsAt - marginMs <= now
}

function isComplete({ secrets, oauth }: Account, access: Access): boolean {
  const wanted = secrets.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  return [...wanted, ...(oauth ? [tokenNames.access] : [])].every((name) => access.secrets[name])
}
