import type { FormValues } from '@shared/model/form-field'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

const name = 'accounts'

type Accounts = Record<string, FormValues>

/** What the client's accounts are, by their kind; their secrets lie elsewhere. */
export function listAccounts(db: ReadDb): Accounts {
  const stored = findClientSetting(db, name)
  return stored === null ? {} : (JSON.parse(stored) as Accounts)
}

export function findAccount(db: ReadDb, kind: string): FormValues | null {
  return listAccounts(db)[kind] ?? null
}

export function saveAccount(db: WriteDb, kind: string, values: FormValues | null): void {
  const others = Object.entries(listAccounts(db)).filter(([known]) => known !== kind)
  const accounts = Object.fromEntries(values === null ? others : [...others, [kind, values]])
  saveClientSetting(db, name, JSON.stringify(accounts))
}
