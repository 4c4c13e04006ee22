import type { Visibility } from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { isSameText } from '../../text/is-same-text'
import { HttpError, type Http } from '../http'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { headersFor } from './ask'
import { usualLimit } from './figures'
import { refusalOf } from './refusal'
import { Account, Instance, parsed, Status, Statuses } from './schema'
import { statusLength, statusText } from './status-text'
import { mastodonTarget } from './target'

/** An instance keeps a key for an hour; a little less, as its clock is not ours. */
const sameKeyMs = 50 * 60_000
/** Clocks differ, and a status may bear the time at which the instance got it. */
const slackMs = 5 * 60_000

export interface MastodonParts {
  http: Http
  instance: string
  token: string
  now: () => number
}

/** Answers statuses in the name of one account, by the interface that Mastodon and its forks share. */
export function mastodonSender(parts: MastodonParts): Sender {
  return requestSender(parts, { sameKeyMs, send, find })
}

async function send(
  parts: MastodonParts,
  { text, lang, to, key }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { http, instance, now } = parts
  const target = mastodonTarget(to, instance)
  if (!target) return { kind: 'failed', ...problem('no-target') }
  const status = statusText(text, target)
  if (statusLength(status) > usualLimit && statusLength(status) > (await limitOf(parts, signal)))
    return { kind: 'refused', ...problem('too-long') }
  const answer = await http({
    url: `${instance}/api/v1/statuses`,
    headers: { ...headersFor(parts.token), 'idempotency-key': key },
    json: {
      status,
      in_reply_to_id: target.statusId,
      visibility: visibilityOf(to.visibility),
      ...(lang && { language: lang }),
    },
    signal,
  })
  if (answer.status < 200 || answer.status >= 300) return refusalOf(answer, now())
  const posted = parsed(Status, answer.body)
  // It was taken, but without its id nothing is called sent: looking for it will tell.
  return posted ? { kind: 'sent', externalId: posted.id, url: linkOf(posted) } : { kind: 'unknown' }
}

/** Asked only of a text that may be too long. Where the instance cannot be asked it is left to the instance to refuse. */
async function limitOf({ http, instance }: MastodonParts, signal: AbortSignal): Promise<number> {
  try {
    const { status, body } = await http({ url: `${instance}/api/v2/instance`, signal })
    const told = status === 200 ? parsed(Instance, body) : null
    return told?.configuration.statuses.max_characters ?? usualLimit
  } catch (error) {
    if (error instanceof HttpError) return Infinity
    throw error
  }
}

/** Looks through the account's own latest statuses for one with the same words under the same status. */
async function find(
  parts: MastodonParts,
  { text, to, since }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const target = mastodonTarget(to, parts.instance)
  const account = await ask(parts, '/api/v1/accounts/verify_credentials', Account, signal)
  const path =
    account && `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses?limit=40&exclude_reblogs=true`
  const own = path && (await ask(parts, path, Statuses, signal))
  if (!own || !target) return { kind: 'unclear' }
  const ours = own.find(
    ({ in_reply_to_id: parent, content, created_at: at }) =>
      parent === target.statusId &&
      isSameText(htmlText(content), text) &&
      (!at || Date.parse(at) >= since - slackMs),
  )
  return ours ? { kind: 'sent', externalId: ours.id, url: linkOf(ours) } : { kind: 'missing' }
}

async function ask<T>(
  parts: MastodonParts,
  path: string,
  schema: Parameters<typeof parsed<T>>[0],
  signal: AbortSignal,
): Promise<T | null> {
  const { status, body } = await parts.http({
    url: `${parts.instance}${path}`,
    headers: headersFor(parts.token),
    signal,
  })
  return status === 200 ? parsed(schema, body) : null
}

function linkOf({
  url,
  uri,
}: {
  url?: string | null | undefined
  uri?: string | null | undefined
}): string | null {
  const link = url ?? uri ?? ''
  return /^https?:\/\//i.test(link) ? link : null
}

/** An answer is never seen by more people than what it answers. */
function visibilityOf(visibility: Visibility): string {
  switch (visibility) {
    case 'public':
    case 'unlisted':
      return visibility
    case 'followers':
      return 'private'
    case 'direct':
    case 'mailbox':
      return 'direct'
  }
}
