import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type MentionReason,
} from '@shared/model/mention'
import { hashedId } from '../../text/external-id'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { clockMarginMs, maxRaw, maxText } from './figures'
import { ownWords } from './own-words'
import type { Mail } from './read-mail'

/** Long enough for any thread that people write; what is older is of no use to a mail program. */
const mostReferences = 50

interface Arrival {
  reason: MentionReason
  /** When the server took it in, UTC ms; null where nobody knows. */
  arrivedAt: number | null
  /** Of the provider that reads `Authentication-Results` into its mails; none is believed where it is not known. */
  trusted: readonly string[]
}

/** A mail as a mention; null where it says nothing. */
export function mailMention(mail: Mail, arrival: Arrival): IncomingMention | null {
  const title = plainName(mail.subject, 500)
  const text = plainText(ownWords(mail.text), maxText) || title
  if (text === '') return null
  const publishedAt = sentAt(mail, arrival.arrivedAt)
  const id =
    mail.messageId ?? hashedId([mail.from?.address ?? null, mail.sentAt, title, mail.text.slice(0, 2000)])
  const files = mail.attachments.map(({ name, type }) => plainName(name) || type).join(', ')
  return {
    ...emptyMention(id, 'email', arrival.reason),
    ...{ text, title: title === '' ? null : title, author: authorOf(mail, arrival.trusted) },
    lang: languageOf(mail.headers.get('content-language') ?? ''),
    ...{ publishedAt, publishedPrecision: publishedAt === null ? 'unknown' : 'second' },
    thread: { rootId: mail.references[0] ?? mail.inReplyTo, parentId: mail.inReplyTo },
    visibility: 'mailbox',
    extras: { replyRef: replyRefOf(mail) },
    raw: { format: 'mail', body: rawOf(mail) },
    details: files === '' ? {} : { attachments: files },
  }
}

/** Exactly what the mail sender looks for. */
function replyRefOf({ messageId, replyTo, from, references, inReplyTo, subject }: Mail) {
  const line = references.length > 0 ? references : [inReplyTo ?? '']
  return {
    to: (replyTo ?? from)?.address ?? null,
    messageId,
    references: line.slice(-mostReferences).join(' '),
    subject: plainName(subject, 500),
  }
}

function sentAt({ sentAt: said }: Mail, arrivedAt: number | null): number | null {
  const isAbsurd = said === null || said < Date.UTC(1990, 0, 1)
  if (isAbsurd) return arrivedAt
  return arrivedAt !== null && said > arrivedAt + clockMarginMs ? arrivedAt : said
}

function authorOf({ from, headers }: Mail, trusted: readonly string[]): IncomingAuthor | null {
  if (!from) return null
  const verified = passesDmarc(headers.get('authentication-results') ?? '', trusted) ? 'domain' : 'unknown'
  return {
    ...{ externalId: from.address, name: plainName(from.name) || from.address, handle: from.address },
    ...{ url: null, followers: null, isOwner: false, verified },
  }
}

/** Anybody can write such a line into a mail; it counts only from a server of the user's own provider. */
function passesDmarc(results: string, trusted: readonly string[]): boolean {
  const server = (results.split(';')[0] ?? '').trim().split(' ')[0]?.toLowerCase() ?? ''
  const isOurs = trusted.some((domain) => server === domain || server.endsWith(`.${domain}`))
  return isOurs && /\bdmarc\s?=\s?pass\b/i.test(results)
}

/** The whole text with all that was quoted in it, and where it came from; attachments are not kept. */
function rawOf({ headers, text, html }: Mail): string {
  const body = {
    headers: Object.fromEntries(headers),
    text: text.slice(0, maxRaw / 2),
    html: html?.slice(0, maxRaw / 2),
  }
  return JSON.stringify(body)
}
