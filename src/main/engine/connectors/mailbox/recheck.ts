import type { ImapFlow } from 'imapflow'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { withMailbox } from './connection'
import { mostFolders } from './figures'
import { isThere } from './search'

/** Looks for mails by their ids: in their folder first, then in all others, for what was moved is not gone. */
export async function recheckMails(
  { access, settings, signal }: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  if (access === null) return { kind: 'auth-expired', status: 0 }
  // What has no id of its own cannot be asked for.
  const ids = asked.map(({ externalId }) => externalId).filter((id) => id.startsWith('<'))
  return withMailbox<RecheckOutcome>(access, signal, async (mailbox) => {
    let missing = ids
    for (const folder of await foldersOf(mailbox, settings['folder'] || 'INBOX')) {
      if (missing.length === 0) break
      await mailbox.mailboxOpen(folder, { readOnly: true })
      missing = await notIn(mailbox, missing)
    }
    return { kind: 'checked', gone: [], missing }
  })
}

async function foldersOf(mailbox: ImapFlow, first: string): Promise<string[]> {
  const all = await mailbox.list()
  const others = all.filter(
    ({ path, flags }) => path !== first && !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
  )
  return [first, ...others.map(({ path }) => path)].slice(0, mostFolders)
}

async function notIn(mailbox: ImapFlow, ids: readonly string[]): Promise<string[]> {
  const missing: string[] = []
  for (const id of ids) if (!(await isThere(mailbox, id))) missing.push(id)
  return missing
}
