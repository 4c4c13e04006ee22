import type { ImapFlow, SearchObject } from 'imapflow'
import { SearchRefused } from './refusal'

/** The numbers of the messages that are found, the oldest first. */
export async function search(mailbox: ImapFlow, asked: SearchObject): Promise<number[]> {
  const found = await mailbox.search(asked, { uid: true })
  if (!Array.isArray(found)) throw new SearchRefused('the search was refused')
  return found.sort((a, b) => a - b)
}

export async function isThere(mailbox: ImapFlow, messageId: string): Promise<boolean> {
  return (await search(mailbox, { header: { 'message-id': messageId } })).length > 0
}
