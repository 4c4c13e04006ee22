import { z } from 'zod'
import { isSameText } from '../../text/is-same-text'
import type { SenderParts } from '../account'
import type { HttpAnswer } from '../http'
import { momentOf } from '../incoming-values'
import { parsedJson } from '../json-api'
import { notSentYet } from '../not-sent-yet'
import { outcomeOfHttpError } from '../outcome-of'
import { sendRefusal } from '../send-refusal'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { clockSlackMs, itemsPerPage, longestReply } from './figures'
import { askGraph, graphAddress } from './graph'
import { List } from './lists'
import { ownPages, type OwnPage } from './own-pages'
import { metaError } from './refusal'
import { metaTarget, type MetaTarget } from './target'
import { regainedAt } from './usage'

const Posted = z.object({ id: z.string().min(1) })

const Own = z.object({
  id: z.string(),
  /** Facebook's name for its words, and Instagram's. */
  message: z.string().nullish(),
  text: z.string().nullish(),
  from: z.object({ id: z.string() }).nullish(),
  username: z.string().nullish(),
  created_time: z.string().nullish(),
  timestamp: z.string().nullish(),
})

const edges = {
  facebook: { edge: 'comments', fields: 'id,message,from{id},created_time' },
  instagram: { edge: 'replies', fields: 'id,text,from,username,timestamp' },
} as const

/** Answers comments in the name of a page, or of the Instagram account that belongs to it. */
export function metaSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs: 0, send, find })
}

async function send(parts: SenderParts, { text, to }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const target = metaTarget(to)
  if (target === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestReply[target.network]) return { kind: 'refused', ...problem('too-long') }
  const page = await pageOf(parts, target, signal)
  if (page === null) return { kind: 'failed', ...problem('no-account') }
  if ('kind' in page) return page
  const { http } = parts
  const url = graphAddress(page.graph, `${target.answer}/${edges[target.network].edge}`)
  const { headers } = page.graph.api
  const answer = await http({ url, headers, form: { message: text }, signal })
  if (answer.status < 200 || answer.status >= 300) return refusalOf(answer, parts.now())
  const posted = Posted.safeParse(parsedJson(answer.body)).data
  return posted ? { kind: 'sent', externalId: posted.id, url: to.url } : { kind: 'unknown' }
}

/** The page that answers; null where the account no longer speaks for it. */
async function pageOf(
  parts: SenderParts,
  target: MetaTarget,
  signal: AbortSignal,
): Promise<OwnPage | SendOutcome | null> {
  const pages = await ownPages({ ...parts, now: parts.now(), signal }).catch(outcomeOfHttpError)
  return 'kind' in pages ? notSentYet(pages) : (pages.find(({ id }) => id === target.page) ?? null)
}

function refusalOf(answer: HttpAnswer, now: number): SendOutcome {
  const error = metaError(parsedJson(answer.body))
  switch (error?.means) {
    case 'expired':
    case 'scope':
    case 'not-entitled':
      return { kind: 'failed', words: error?.words ?? '' }
    case 'limited':
      return { kind: 'retry', words: error?.words ?? '', untilMs: regainedAt(answer.headers, now) }
    case 'transient':
      return { kind: 'unknown' }
    default:
      return sendRefusal(answer, error?.words ?? '', now)
  }
}

/** Looks through what stands under the comment for the same words of ours. */
async function find(
  parts: SenderParts,
  { text, to, since }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const target = metaTarget(to)
  const page = target && (await pageOf(parts, target, signal))
  if (!page || 'kind' in page) return { kind: 'unclear' }
  const { edge, fields } = edges[target.network]
  const order = target.network === 'facebook' && { filter: 'stream', order: 'reverse_chronological' }
  const query = { fields, limit: String(itemsPerPage), ...order }
  const list = await askGraph(page.graph, `${target.answer}/${edge}`, query, List)
  if ('kind' in list) return { kind: 'unclear' }
  const ours = list.value.data
    .flatMap((item) => Own.safeParse(item).data ?? [])
    .find(
      (item) => isOurs(item, page) && isSameText(item.message ?? item.text ?? '', text) && isNew(item, since),
    )
  return ours ? { kind: 'sent', externalId: ours.id, url: to.url } : { kind: 'missing' }
}

function isOurs({ from, username }: z.infer<typeof Own>, { id, instagram }: OwnPage): boolean {
  const isNamed = username != null && username === instagram?.username
  return isNamed || from?.id === id || (from?.id !== undefined && from.id === instagram?.id)
}

function isNew({ created_time: created, timestamp }: z.infer<typeof Own>, since: number): boolean {
  return (momentOf(created ?? timestamp) ?? since) >= since - clockSlackMs
}
