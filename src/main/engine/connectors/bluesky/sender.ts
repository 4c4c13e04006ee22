import { z } from 'zod'
import type { Asking, SenderParts } from '../account'
import { parsedJson } from '../json-api'
import { notSentYet } from '../not-sent-yet'
import { outcomeOfHttpError } from '../outcome-of'
import type { FailedOutcome } from '../outcome'
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
import { ask, headersFor, pathOf } from './ask'
import { longestBytes, longestGraphemes, postCollection, sameKeyMs } from './figures'
import { shownAt } from './post-mention'
import { recordKey } from './record-key'
import { blueskyRefusal, blueskyWords, limitedUntil } from './refusal'
import { byteCount, facetsOf, graphemeCount, handlesIn } from './rich-text'
import { FoundPosts, OwnRecord, Ref } from './schema'
import { liveSession, renewedSession, type Session } from './session'
import { blueskyTarget, type Target } from './target'

/** Answers posts in the name of an account. The name of the record is ours, so that an answer can stand only once. */
export function blueskySender(parts: SenderParts): Sender {
  const asking = (signal: AbortSignal): Asking => ({ ...parts, now: parts.now(), signal })
  return {
    sameKeyMs,
    send: (outgoing, signal) => send(asking(signal), outgoing),
    find: (outgoing, signal) => find(asking(signal), outgoing).catch(unclear),
  }
}

async function send(asking: Asking, outgoing: Outgoing): Promise<SendOutcome> {
  const { text, to } = outgoing
  const target = blueskyTarget(to)
  if (target === null) return { kind: 'failed', ...problem('no-target') }
  if (graphemeCount(text) > longestGraphemes || byteCount(text) > longestBytes)
    return { kind: 'refused', ...problem('too-long') }
  const ready = await prepared(asking, outgoing, target).catch(outcomeOfHttpError)
  if (ready === 'closed') return { kind: 'refused', ...problem('closed') }
  if ('kind' in ready) return notSentYet(ready)
  return post(asking, ready, outgoing).catch(outcomeOfLostRequest)
}

interface Ready {
  session: Session
  record: object
}

const Viewed = z.object({ viewer: z.object({ replyDisabled: z.boolean().nullish() }).nullish() })

/** The record, and leave to write it: the server takes answers that the author does not want, and nobody would ever see them. */
async function prepared(
  asking: Asking,
  { text, lang, since }: Outgoing,
  { parent, root }: Target,
): Promise<Ready | FailedOutcome | 'closed'> {
  const asked = await ask(asking, () => pathOf('app.bsky.feed.getPosts', { uris: parent.uri }), FoundPosts)
  if ('kind' in asked) return asked
  const shown = asked.value.posts[0]
  // One that is gone, or whose author has shut us out, is not shown.
  if (!shown || Viewed.safeParse(shown).data?.viewer?.replyDisabled) return 'closed'
  const facets = facetsOf(text, await didsOf(asking, text))
  const session = await liveSession(asking)
  if ('kind' in session) return session
  const record = {
    ...{ $type: postCollection, text, createdAt: new Date(since).toISOString() },
    ...(lang && { langs: [lang] }),
    ...(facets.length > 0 && { facets }),
    reply: { root, parent },
  }
  return { session, record }
}

/** Whom the names in a text belong to. */
async function didsOf(asking: Asking, text: string): Promise<Map<string, string>> {
  const dids = new Map<string, string>()
  for (const handle of handlesIn(text)) {
    const path = pathOf('com.atproto.identity.resolveHandle', { handle })
    const found = await ask(asking, () => path, z.object({ did: z.string().startsWith('did:') }))
    if (!('kind' in found)) dids.set(handle, found.value.did)
  }
  return dids
}

async function post(asking: Asking, { session, record }: Ready, outgoing: Outgoing): Promise<SendOutcome> {
  const { http, now, signal } = asking
  const create = ({ did, server }: Session, headers: Record<string, string>) => {
    const rkey = recordKey(outgoing.key, outgoing.since)
    const json = { repo: did, collection: postCollection, rkey, record }
    return http({ url: `${server}/xrpc/com.atproto.repo.createRecord`, headers, json, signal })
  }
  let answer = await create(session, headersFor(session))
  if (blueskyRefusal(answer, parsedJson(answer.body), now)?.kind === 'auth-expired') {
    const renewed = await renewedSession(asking).catch(outcomeOfHttpError)
    if ('kind' in renewed) return notSentYet(renewed)
    answer = await create(renewed, headersFor(renewed))
  }
  const body = parsedJson(answer.body)
  if (answer.status >= 200 && answer.status < 300) return sentAs(Ref.safeParse(body).data)
  // A name that is taken is ours: the first try did arrive.
  const earlier = answer.status === 400 ? await find(asking, outgoing).catch(unclear) : null
  if (earlier?.kind === 'sent') return earlier
  if (blueskyRefusal(answer, body, now)?.kind === 'auth-expired')
    return { kind: 'failed', words: blueskyWords(body) }
  return sendRefusal(answer, blueskyWords(body), now, limitedUntil(answer.headers, now))
}

/** It was taken; without its name nothing is called sent: looking for it will tell. */
function sentAs(posted: Ref | undefined): SendOutcome {
  return posted ? { kind: 'sent', externalId: posted.uri, url: shownAt(posted.uri) } : { kind: 'unknown' }
}

async function find(asking: Asking, { key, since }: Outgoing): Promise<FindOutcome> {
  const rkey = recordKey(key, since)
  const found = await ask(
    asking,
    ({ did }) => pathOf('com.atproto.repo.getRecord', { repo: did, collection: postCollection, rkey }),
    OwnRecord,
  )
  if (!('kind' in found)) return { kind: 'sent', externalId: found.value.uri, url: shownAt(found.value.uri) }
  const isMissing = found.kind === 'bad-request' && /not.?found|could not locate/i.test(found.words)
  return isMissing ? { kind: 'missing' } : { kind: 'unclear' }
}
