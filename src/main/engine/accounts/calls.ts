import type { Handlers } from '@shared/contract'
import type { AccountState } from '@shared/model/account'
import { Failure } from '@shared/model/failure'
import { completeValues, type FormValues } from '@shared/model/form-field'
import { networkIn } from '@shared/model/own-network'
import type { Workspace } from '../clients/workspace'
import type { Account } from '../connectors/account'
import type { Http } from '../connectors/http'
import type { Outcome } from '../connectors/outcome'
import { accountOf, accounts, connectors } from '../connectors/list'
import { httpFor } from '../connectors/own-network'
import { outcomeOfHttpError } from '../connectors/outcome-of'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { planStopped } from '../sources/store'
import type { Secrets } from '../secrets/secrets'
import { accessOf } from './access-of'
import { findSecrets, forgetSecrets, keepSecrets, placeOfSecrets } from './account-secrets'
import type { SignIns } from './sign-ins'
import { findAccount, saveAccount } from './store'

type AccountHandlers = Pick<Handlers, Extract<keyof Handlers, `account.${string}`>>

interface AccountParts {
  workspace: Workspace
  http: Http
  secrets: Secrets
  signIns: SignIns
  /** Looks at the plan of readings now. */
  wake: () => void
}

const patienceMs = 30_000

export function accountHandlers({ workspace, http, secrets, signIns, wake }: AccountParts): AccountHandlers {
  const { clients, now, device } = workspace
  const stateOf = async (client: string, account: Account): Promise<AccountState> => {
    const values = findAccount(await clients.reading(client), account.kind)
    // The keyring is not asked for what cannot be there.
    if (values === null) return { ...formOf(account), values, held: [], place: 'none' }
    const held = Object.keys(await findSecrets(secrets, client, account.kind))
    return { ...formOf(account), values, held, place: await placeOfSecrets(secrets, client, account.kind) }
  }
  const keep = async (client: string, kind: string, values: FormValues | null) => {
    const db = await clients.writing(client)
    inTransaction(db, () => {
      saveAccount(db, kind, values)
      // Who read and wrote in whose name must be told later, too.
      appendJournal(db, { event: 'account.set', data: { account: kind, values } }, now(), device)
      planStopped(db, readWith(kind), now())
    })
    wake()
  }
  return {
    'account.list': ({ client }) => Promise.all(accounts.map((account) => stateOf(client, account))),
    'account.save': async ({ client, account: kind, values, secrets: given }) => {
      const account = accountOf(kind)
      const cleaned = cleanValues(account, values)
      // First the secrets, so that nothing is asked with old ones.
      await keepSecrets(secrets, client, kind, chosen(account, given))
      await keep(client, kind, cleaned)
      return stateOf(client, account)
    },
    'account.remove': async ({ client, account: kind }) => {
      await keep(client, accountOf(kind).kind, null)
      forgetSecrets(secrets, client, kind)
      return null
    },
    'account.check': async ({ client, account: kind }) => {
      const account = accountOf(kind)
      const access = await accessOf({ http, secrets, now }, client, await clients.reading(client), account)
      if (access === null) throw new Failure('account-incomplete', { account: kind })
      const asking = {
        http: httpFor(http, access.values),
        access,
        now: now(),
        signal: AbortSignal.timeout(patienceMs),
      }
      const proof = await account.whoAmI(asking).catch(outcomeOfHttpError)
      if ('kind' in proof) throw new Failure('account-refused', { account: kind, ...saidBy(proof) })
      return proof
    },
    'account.signIn': async ({ client, account: kind }) => {
      const account = accountOf(kind)
      const values = findAccount(await clients.reading(client), kind)
      if (!account.oauth || values === null) throw new Failure('account-incomplete', { account: kind })
      try {
        return { url: await signIns.begin(client, account, account.oauth, values) }
      } catch (error) {
        throw new Failure('account-refused', { account: kind, ...saidBy(outcomeOfHttpError(error)) })
      }
    },
  }
}

/** The kinds of source that are read with a kind of account. */
function readWith(kind: string): string[] {
  return connectors.filter(({ account }) => account?.kind === kind).map((connector) => connector.kind)
}

function formOf({ kind, fields, secrets, oauth, answering }: Account) {
  return {
    ...{ kind, fields, secrets, signsInByBrowser: oauth !== null },
    platforms: answering?.platforms ?? [],
  }
}

function cleanValues(account: Account, given: FormValues): FormValues {
  const complete = completeValues(account.fields, given)
  const cleaned = complete && account.clean(complete)
  if (!cleaned) throw new Failure('account-incomplete', { account: account.kind })
  return { ...cleaned, ...networkIn(given) }
}

/** Only what the account asks for is kept, whatever else is given. */
function chosen({ secrets }: Account, given: FormValues): FormValues {
  return Object.fromEntries(secrets.flatMap(({ name }) => (given[name] ? [[name, given[name]]] : [])))
}

/** The catalogues choose by it, and take no hyphen there. */
const toldAs: Record<string, string> = {
  'auth-expired': 'unauthorised',
  'auth-scope': 'scope',
  'not-entitled': 'entitled',
  offline: 'unreachable',
}

function saidBy({ kind, ...rest }: Outcome) {
  const status = 'status' in rest ? (rest.status ?? 0) : 0
  return { outcome: toldAs[kind] ?? kind, status }
}
