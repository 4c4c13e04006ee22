import { noAccounts, type AccountKind, type SendingAccounts } from '@shared/model/sending'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

const name = 'sending.accounts'

/** In whose name the client's replies are sent. The schemas are those of the call that wrote it. */
export function getAccounts(db: ReadDb): SendingAccounts {
  const stored = findClientSetting(db, name)
  return stored === null ? noAccounts : { ...noAccounts, ...(JSON.parse(stored) as Partial<SendingAccounts>) }
}

export function saveAccounts(db: WriteDb, accounts: SendingAccounts): void {
  saveClientSetting(db, name, JSON.stringify(accounts))
}

/** Under this name its password is kept outside the client's file. */
export function secretName(client: string, account: AccountKind): string {
  return `${client}/${account}`
}
