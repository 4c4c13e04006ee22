import { htmlText } from '../../text/html-text'
import { isSameText } from '../../text/is-same-text'
import type { Asking, SenderParts } from '../account'
import type { HttpAnswer } from '../http'
import { webLink } from '../incoming-values'
import { parsedJson } from '../json-api'
import { notSentYet } from '../not-sent-yet'
import { outcomeOfHttpError } from '../outcome-of'
import { sendRefusal } from '../send-refusal'
import {
  outcomeOfLostRequest,
  problem,
  unclear,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { mentionId, writtenAt } from './comment-mention'
import { commentsPerPage, longestComment } from './figures'
import { wordpressCode, wordpressWords } from './refusal'
import { Comment, Comments, User, Written } from './schema'
import { ask, siteAt, urlOf, type Site } from './site'
import { wordpressTarget, type Target } from './target'

/** `:)`, `8-O`, `:lol:` and the like, between blanks. */
const typedFace = /(?<=^|\s)(?:[:;]-?[()?|dopx]|8-?o|8-\)|:(?:[a-z]+|!|\?+):)(?=\s|$)/giu

/** Clocks differ. */
const slackMs = 5 * 60_000

/** Answers comments in the name of a user of the site. The platform knows no keys: what was lost is looked for. */
export function wordpressSender(parts: SenderParts): Sender {
  const asking = (signal: AbortSignal): Asking => ({ ...parts, now: parts.now(), signal })
  return {
    sameKeyMs: 0,
    send: (outgoing, signal) => send(asking(signal), outgoing),
    find: (outgoing, signal) => find(asking(signal), outgoing).catch(unclear),
  }
}

async function send(asking: Asking, outgoing: Outgoing): Promise<SendOutcome> {
  const { text, to } = outgoing
  const site = siteAt(asking.access.values['site'] ?? '', asking)
  const target = wordpressTarget(to, asking.access.values)
  if (site === null || target === null) return { kind: 'failed', ...problem('no-target') }
  const content = escaped(text)
  if (Buffer.byteLength(content) > longestComment) return { kind: 'refused', ...problem('too-long') }
  // Where its interface is has to be known before anything is written.
  const own = await ask(site, 'users/me', {}, User).catch(outcomeOfHttpError)
  if ('kind' in own) return notSentYet(own)
  return write(site, target, content, outgoing).catch(outcomeOfLostRequest)
}

async function write(
  site: Site,
  { post, comment }: Target,
  content: string,
  outgoing: Outgoing,
): Promise<SendOutcome> {
  const { http, headers, now, signal } = site.api
  const json = { post, parent: comment, content }
  const answer = await http({ url: urlOf(site, 'comments', {}), headers, json, signal })
  const body = parsedJson(answer.body)
  if (answer.status < 200 || answer.status >= 300) return refused(site, answer, body, outgoing, now)
  const written = Written.safeParse(body).data
  // It was taken; without its id nothing is called sent: looking for it will tell.
  return written ? sentAs(site, written) : { kind: 'unknown' }
}

async function refused(
  site: Site,
  answer: HttpAnswer,
  body: unknown,
  outgoing: Outgoing,
  now: number,
): Promise<SendOutcome> {
  const words = wordpressWords(body)
  const code = wordpressCode(body)
  if (code === 'comment_flood') return { kind: 'retry', words, untilMs: null }
  if (code === 'comment_duplicate') return asDuplicate(site, outgoing, words)
  if (code.startsWith('rest_cannot')) return { kind: 'failed', words }
  return sendRefusal(answer, words, now)
}

/** It refuses the same words twice: the first try has arrived, be it that nobody may see it yet, or they were said before that. */
async function asDuplicate(site: Site, outgoing: Outgoing, words: string): Promise<SendOutcome> {
  const earlier = await findIn(site, outgoing).catch(unclear)
  if (earlier.kind === 'sent') return earlier
  const older = await findIn(site, { ...outgoing, since: 0 }).catch(unclear)
  return older.kind === 'sent' ? { kind: 'refused', words } : { kind: 'unknown' }
}

function sentAs({ base }: Site, { id, link }: { id: number; link?: string | null | undefined }) {
  return { kind: 'sent', externalId: mentionId(base, id), url: webLink(link) } as const
}

async function find(asking: Asking, outgoing: Outgoing): Promise<FindOutcome> {
  const site = siteAt(asking.access.values['site'] ?? '', asking)
  const isThere = wordpressTarget(outgoing.to, asking.access.values) !== null
  return site && isThere ? findIn(site, outgoing) : { kind: 'unclear' }
}

/** Looks through the answers to the comment for one of ours with the same words. */
async function findIn(site: Site, { text, to, since }: Outgoing): Promise<FindOutcome> {
  const own = await ask(site, 'users/me', {}, User)
  if ('kind' in own) return { kind: 'unclear' }
  const query = { parent: String(to.replyRef['comment']), order: 'desc', per_page: String(commentsPerPage) }
  const asked = await ask(site, 'comments', query, Comments)
  if ('kind' in asked) return { kind: 'unclear' }
  const ours = asked.value
    .flatMap((comment) => Comment.safeParse(comment).data ?? [])
    .find(
      (comment) =>
        comment.author === own.value.id &&
        isSameText(plainSigns(htmlText(comment.content.rendered)), plainSigns(text)) &&
        (writtenAt(comment) ?? since) >= since - slackMs,
    )
  return ours ? sentAs(site, ours) : { kind: 'missing' }
}

/** A comment is markup there: what looks like a tag would be lost. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A site sets quotes, dashes and signs as printers do, and draws the faces that people type. */
function plainSigns(text: string): string {
  return text
    .replace(/[‘’‚′`]/gu, "'")
    .replace(/[“”„″«»]|''/gu, '"')
    .replace(/[-–—]+/gu, '-')
    .replace(/…/gu, '...')
    .replace(/×/gu, 'x')
    .replace(/™/gu, '(tm)')
    .replace(typedFace, '🙂')
    .replace(/\p{Extended_Pictographic}/gu, '🙂')
}
