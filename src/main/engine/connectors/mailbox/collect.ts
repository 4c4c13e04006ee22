import type { IncomingMention } from '@shared/model/mention'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Access } from '../access'
import type { Reading } from '../connector'
import type { Outcome } from '../outcome'
import { withMailbox } from './connection'
import { Stored } from './cursor'
import { dayMs, firstSpanMs, messagesAtOnce, mostBytes, mostMessages } from './figures'
import { messageMention } from './message-mention'
import { search } from './search'

/** What has come into a folder since the last reading; nothing in the mailbox is changed by it. */
export async function collectMails(reading: Reading): Promise<Outcome> {
  const { access, signal } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  return withMailbox<Outcome>(access, signal, (mailbox) => readFolder(mailbox, access, reading))
}

async function readFolder(
  mailbox: ImapFlow,
  access: Access,
  { settings, cursor, now }: Reading,
): Promise<Outcome> {
  const folder = settings['folder'] || 'INBOX'
  const opened = await mailbox.mailboxOpen(folder, { readOnly: true })
  const known = Stored.safeParse(cursor).data
  const uidValidity = String(opened.uidValidity)
  const place = `${access.values['user']}@${access.values['host']}/${folder}`
  const isSame = known?.place === place && known.uidValidity === uidValidity
  const uids = isSame ? await newerThan(mailbox, known.lastUid) : await since(mailbox, known, now)
  const chosen = uids.slice(0, mostMessages)
  const { mentions, isMalformed } = await mentionsOf(mailbox, chosen, access)
  const lastUid = chosen.at(-1) ?? (isSame ? known.lastUid : Math.max(0, (opened.uidNext || 1) - 1))
  const fresh: Stored = { v: 1, place, uidValidity, lastUid, readAt: now }
  if (known && mentions.length === 0 && !isMalformed)
    return { kind: 'unchanged', cursor: fresh, atLeastMs: 0 }
  const title = `${folder} · ${access.values['address'] ?? ''}`
  return { kind: 'read', title, mentions, cursor: fresh, isMalformed, atLeastMs: 0 }
}

/** A range without an end always has the last message in it, however old. */
async function newerThan(mailbox: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await search(mailbox, { uid: `${lastUid + 1}:*` })
  return found.filter((uid) => uid > lastUid)
}

/** Where nothing is known, or numbers have changed their meaning: what was read before comes under the same id again. */
function since(mailbox: ImapFlow, known: Stored | undefined, now: number): Promise<number[]> {
  const from = Math.min(now - firstSpanMs, (known?.readAt ?? now) - dayMs)
  return search(mailbox, { since: new Date(from) })
}

/** One that nobody can read must not keep those after it from being read. */
async function mentionsOf(mailbox: ImapFlow, uids: readonly number[], access: Access) {
  const mentions = new Map<string, IncomingMention>()
  let isMalformed = false
  for (let from = 0; from < uids.length; from += messagesAtOnce) {
    const range = uids.slice(from, from + messagesAtOnce).join(',')
    const query = { uid: true, internalDate: true, source: { start: 0, maxLength: mostBytes } }
    for await (const message of mailbox.fetch(range, query, { uid: true })) {
      const mention = await mentionOf(message, access)
      if (mention === 'unreadable') isMalformed = true
      else if (mention) mentions.set(mention.externalId, mention)
    }
  }
  return { mentions: [...mentions.values()], isMalformed }
}

async function mentionOf({ source, internalDate }: FetchMessageObject, { values }: Access) {
  const arrivedAt = internalDate === undefined ? NaN : new Date(internalDate).getTime()
  return source ? messageMention(source, Number.isNaN(arrivedAt) ? null : arrivedAt, values) : 'unreadable'
}
