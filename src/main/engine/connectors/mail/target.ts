import type { Answered } from '../sender'

export interface MailTarget {
  to: string
  /** With its angle brackets. */
  messageId: string
  references: string[]
  subject: string
}

/** Whom a reply goes to and which message it answers; null where the mention does not tell both, as a letter without a thread is no reply. */
export function mailTarget({ externalId, title, replyRef, ...author }: Answered): MailTarget | null {
  const { authorHandle, authorExternalId, authorName } = author
  const to = [replyRef['to'], authorHandle, authorExternalId, authorName]
    .map(addressIn)
    .find((found) => found !== null)
  const messageId = idIn(replyRef['messageId'] ?? externalId)
  if (!to || messageId === null) return null
  const references = String(replyRef['references'] ?? '').match(/<[^<>\s]+@[^<>\s]+>/g) ?? []
  return {
    to,
    messageId,
    references: [...references.slice(-50), messageId],
    subject: subjectOf(replyRef['subject'] ?? title),
  }
}

function addressIn(value: string | number | null | undefined): string | null {
  const text = String(value ?? '').trim()
  return text.length <= 320 && /^[^\s@<>,;:"()[\]]+@[\w-]+(\.[\w-]+)*$/.test(text) ? text : null
}

/** Some files give the id with its brackets, some without. */
function idIn(value: string | number): string | null {
  const [, id] = /^<?([^<>\s@]+@[^<>\s@]+)>?$/.exec(String(value).trim()) ?? []
  return id === undefined || id.length > 900 ? null : `<${id}>`
}

/** `Re:` once, whatever stood there in which language. */
function subjectOf(value: string | number | null | undefined): string {
  const bare = String(value ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s*(?:re|aw|sv|rv|răsp|r)\s*(?:\[\d+\])?\s*:)+/iu, '')
    .trim()
  return `Re: ${bare}`.trim()
}
