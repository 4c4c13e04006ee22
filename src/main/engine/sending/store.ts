import type { MailAccount } from '@shared/model/sending'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

const name = 'sending.accounts'

/** In whose name the client's mails are sent. The schema is that of the call that wrote it. */
export function findMailAccount(db: ReadDb): MailAccount | null {
  const stored = findClientSetting(db, name)
  return stored === null ? null : ((JSON.parse(stored) as { mail?: MailAccount | null }).mail ?? null)
}

export function saveMailAccount(db: WriteDb, mail: MailAccount | null): void {
  saveClientSetting(db, name, JSON.stringify({ mail }))
}

/** Under this name its password is kept outside the client's file. */
export function mailSecretName(client: string): string {
  return `${client}/mail`
}
