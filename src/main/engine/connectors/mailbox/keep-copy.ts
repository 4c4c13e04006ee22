import type { Access } from '../access'
import { withMailbox } from './connection'
import { copyMs } from './figures'
import { isThere } from './search'

/**
 * Puts a mail that was sent into the folder for such, where the server has not done so itself. Whether that works changes nothing about
 * the mail: it is sent. True when it lies there afterwards.
 */
export async function keepCopy(access: Access, message: Buffer, messageId: string): Promise<boolean> {
  const kept = await withMailbox(access, AbortSignal.timeout(copyMs), async (mailbox) => {
    // Gmail keeps what is sent through it.
    if (mailbox.capabilities.has('X-GM-EXT-1')) return true
    const sent = (await mailbox.list()).find(({ specialUse }) => specialUse === '\\Sent')
    if (!sent) return false
    await mailbox.mailboxOpen(sent.path, { readOnly: true })
    if (await isThere(mailbox, messageId)) return true
    return (await mailbox.append(sent.path, message, ['\\Seen'])) !== false
  })
  return kept === true
}
