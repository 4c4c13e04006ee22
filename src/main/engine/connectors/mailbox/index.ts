import type { Connector } from '../connector'
import { text } from '../fields'
import { mailboxAccount } from './account'
import { collectMails } from './collect'
import { minuteMs } from './figures'
import { recheckMails } from './recheck'
import { watchMails } from './watch'

/** Mails to an address for complaints, read by IMAP and answered by the client's mail server. */
export const mailboxConnector: Connector = {
  kind: 'mailbox',
  platform: 'email',
  fields: [text('folder', { isRequired: false })],
  account: mailboxAccount,
  access: 'account',
  retention: 'keep',
  defaultIntervalMs: 5 * minuteMs,
  shortestIntervalMs: minuteMs,
  addressOf: ({ folder = '' }, account) =>
    account?.['host'] ? `imap://${account['host']}/${encodeURIComponent(folder || 'INBOX')}` : null,
  collect: collectMails,
  watch: watchMails,
  recheck: { atOnce: 20, look: recheckMails },
}
