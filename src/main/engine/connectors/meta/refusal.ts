import { z } from 'zod'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { regainedAt } from './usage'

/** The envelope in which the Graph API refuses. */
const Envelope = z.object({
  error: z.object({
    message: z.string().optional(),
    error_user_msg: z.string().nullish(),
    code: z.number(),
    error_subcode: z.number().nullish(),
    is_transient: z.boolean().nullish(),
  }),
})

export interface MetaError {
  /** What has to be done about it; `other` is for the words to say. */
  means: 'expired' | 'scope' | 'limited' | 'transient' | 'not-entitled' | 'blocked' | 'missing' | 'other'
  words: string
}

export function metaError(body: unknown): MetaError | null {
  const error = Envelope.safeParse(body).data?.error
  if (!error) return null
  const words = (error.error_user_msg ?? error.message ?? String(error.code)).slice(0, 300)
  return { means: meaningOf(error.code, error.error_subcode ?? 0, error.is_transient === true), words }
}

function meaningOf(code: number, subcode: number, isTransient: boolean): MetaError['means'] {
  if (code === 190 || code === 102) return 'expired'
  if (code === 10 || (code >= 200 && code <= 299)) return 'scope'
  if ([4, 17, 32, 613].includes(code) || (code >= 80_000 && code <= 80_014)) return 'limited'
  if (code === 1 || code === 2 || isTransient) return 'transient'
  if (code === 3 || code === 12) return 'not-entitled'
  if (code === 368) return 'blocked'
  return code === 100 && subcode === 33 ? 'missing' : 'other'
}

/** What the Graph API means by an answer; null where it is no refusal of its own. */
export function metaRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  const error = metaError(body)
  switch (error?.means) {
    case undefined:
      return null
    case 'expired':
      return { kind: 'auth-expired', status }
    case 'scope':
      return { kind: 'auth-scope', scope: error?.words ?? '', status }
    case 'limited':
      return { kind: 'limited', untilMs: regainedAt(headers, now), status }
    case 'transient':
      return { kind: 'unreachable', reason: 'status', status }
    case 'not-entitled':
      return { kind: 'not-entitled', status }
    case 'blocked':
      return { kind: 'denied', status }
    case 'missing':
    case 'other':
      return { kind: 'bad-request', words: error?.words ?? '', status }
  }
}
