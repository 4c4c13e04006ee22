import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import { htmlText } from '../../text/html-text'
import { plainText } from '../../text/plain-text'
import { maxText } from './figures'

export interface MailPerson {
  address: string
  name: string
}

/** A message as far as we need it: words decoded, nothing of it loaded from anywhere. */
export interface Mail {
  /** With its angle brackets; null where it has none. */
  messageId: string | null
  from: MailPerson | null
  replyTo: MailPerson | null
  subject: string
  /** UTC ms. */
  sentAt: number | null
  /** Of a text part, else of an HTML part, quoted history and all. */
  text: string
  html: string | null
  inReplyTo: string | null
  references: string[]
  headers: Map<string, string>
  attachments: { name: string; type: string }[]
  /** Messages that were forwarded as a whole. */
  enclosed: Buffer[]
}

/** Null where it is no message that anybody could read. */
export async function readMail(source: Buffer): Promise<Mail | null> {
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true }
  const parsed = await simpleParser(source, options).catch(() => null)
  return parsed && mailOf(parsed)
}

function mailOf(parsed: ParsedMail): Mail {
  const html = typeof parsed.html === 'string' ? parsed.html : null
  const words = parsed.text?.trim() ? parsed.text : htmlText(html ?? '')
  const enclosed = parsed.attachments.filter(({ contentType }) => contentType === 'message/rfc822')
  return {
    ...{ messageId: idIn(parsed.messageId), inReplyTo: idIn(parsed.inReplyTo) },
    ...{ from: personIn(parsed.from), replyTo: personIn(parsed.replyTo), subject: parsed.subject ?? '' },
    sentAt: momentOf(parsed.date),
    ...{ text: plainText(words, maxText), html },
    references: idsIn([parsed.references ?? []].flat().join(' ')),
    headers: headersOf(parsed),
    attachments: parsed.attachments.map(({ filename, contentType }) => ({
      name: filename ?? '',
      type: contentType,
    })),
    enclosed: enclosed.map(({ content }) => content),
  }
}

/** The first of each name, which is the one that was added last on the way. */
function headersOf({ headerLines }: ParsedMail): Map<string, string> {
  const headers = new Map<string, string>()
  for (const { key, line } of headerLines)
    if (!headers.has(key))
      headers.set(
        key,
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      )
  return headers
}

function personIn(given: AddressObject | undefined): MailPerson | null {
  const person = given?.value.flatMap((each) => each.group ?? [each]).find(({ address }) => address)
  return person?.address ? { address: person.address.toLowerCase(), name: person.name } : null
}

function momentOf(date: Date | undefined): number | null {
  const at = date?.getTime() ?? NaN
  return Number.isNaN(at) ? null : at
}

function idsIn(text: string): string[] {
  return text.match(/<[^<>\s@]+@[^<>\s@]+>/g) ?? []
}

function idIn(text: string | undefined): string | null {
  return idsIn(text ?? '')[0] ?? null
}
