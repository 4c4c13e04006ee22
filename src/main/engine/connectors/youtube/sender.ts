import { isSameText } from '../../text/is-same-text'
import type { SenderParts } from '../account'
import { googleApi } from '../google/api'
import { googleSendRefusal } from '../google/send-refusal'
import { momentOf } from '../incoming-values'
import { parsedJson } from '../json-api'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { ownChannel } from './channels'
import { apiUrl, longestReply, shownUrl } from './figures'
import { Comment } from './schema'
import { youtubeTarget } from './target'
import { readReplies } from './threads'

/** Clocks differ. */
const slackMs = 5 * 60_000

/** Answers comments in the name of a channel. The platform knows no keys: what was lost is looked for. */
export function youtubeSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs: 0, send, find })
}

async function send(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const parentId = youtubeTarget(to)
  if (parentId === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestReply) return { kind: 'refused', ...problem('too-long') }
  const { headers } = googleApi({ http, access, now: now(), signal })
  const json = { snippet: { parentId, textOriginal: text } }
  const answer = await http({ url: `${apiUrl}/comments?part=snippet`, headers, json, signal })
  if (answer.status < 200 || answer.status >= 300) return googleSendRefusal(answer, now())
  const posted = Comment.safeParse(parsedJson(answer.body)).data
  // It was taken; without its id nothing is called sent: looking for it will tell.
  return posted ? sentAs(posted, to.url) : { kind: 'unknown' }
}

/** Looks through the answers of the thread for one of our channel's with the same words. */
async function find(
  { http, access, now }: SenderParts,
  { text, to, since }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const parentId = youtubeTarget(to)
  if (parentId === null) return { kind: 'unclear' }
  const api = googleApi({ http, access, now: now(), signal })
  const own = await ownChannel(api)
  if (own === null || 'kind' in own) return { kind: 'unclear' }
  const replies = await readReplies(api, parentId)
  if ('kind' in replies) return { kind: 'unclear' }
  const ours = replies
    .flatMap((reply) => Comment.safeParse(reply).data ?? [])
    .find(
      ({ snippet }) =>
        snippet.authorChannelId?.value === own.id &&
        isSameText(snippet.textOriginal ?? snippet.textDisplay ?? '', text) &&
        (momentOf(snippet.publishedAt) ?? since) >= since - slackMs,
    )
  return ours ? sentAs(ours, to.url) : { kind: 'missing' }
}

function sentAs({ id, snippet }: Comment, answered: string | null) {
  const video = snippet.videoId ?? videoIn(answered)
  const url = video
    ? `${shownUrl}/watch?v=${encodeURIComponent(video)}&lc=${encodeURIComponent(id)}`
    : answered
  return { kind: 'sent', externalId: id, url } as const
}

/** An answer stands below the same video as what it answers. */
function videoIn(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).searchParams.get('v') : null
}
