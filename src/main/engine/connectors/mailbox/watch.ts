import type { ImapFlow } from 'imapflow'
import type { Reading, WatchEnd } from '../connector'
import { withMailbox } from './connection'
import { lastUidIn } from './cursor'
import { quietMs } from './figures'

/** RFC 2177: the server says itself when a mail has come. Ends when the line breaks, or the signal ends it. */
export async function watchMails(reading: Reading, onNews: () => void): Promise<WatchEnd> {
  const { access, signal } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  return withMailbox<WatchEnd>(access, signal, (mailbox) => waitIn(mailbox, reading, onNews), { quietMs })
}

async function waitIn(
  mailbox: ImapFlow,
  { settings, cursor }: Reading,
  onNews: () => void,
): Promise<WatchEnd> {
  if (!mailbox.capabilities.has('IDLE')) return { kind: 'unwatched' }
  mailbox.on('exists', ({ count, prevCount }) => void (count > prevCount && onNews()))
  const { uidNext } = await mailbox.mailboxOpen(settings['folder'] || 'INBOX', { readOnly: true })
  // What came before the line stood.
  if (uidNext && uidNext - 1 > lastUidIn(cursor)) onNews()
  // The library ends waiting now and then to see whether the server is still there.
  while (mailbox.usable) {
    const begunAt = performance.now()
    const isRefused = (await mailbox.idle()) === false
    if (isRefused && mailbox.usable) return { kind: 'unwatched' }
    if (performance.now() - begunAt < shortestMs) break
  }
  return { kind: 'unreachable', reason: 'line', status: null }
}

/** A server that ends waiting as soon as it began would be asked without end. */
const shortestMs = 1000
