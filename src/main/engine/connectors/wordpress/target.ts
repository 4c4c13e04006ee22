import type { FormValues } from '@shared/model/form-field'
import type { Answered } from '../sender'
import { mentionId } from './comment-mention'

export interface Target {
  post: number
  comment: number
}

/** The comment that is answered, where it stands on the site of the account; null for all others. */
export function wordpressTarget(
  { externalId, replyRef }: Pick<Answered, 'externalId' | 'replyRef'>,
  { site = '' }: FormValues,
): Target | null {
  const post = Number(replyRef['post'] ?? NaN)
  const comment = Number(replyRef['comment'] ?? NaN)
  const isThere = Number.isSafeInteger(comment) && site !== '' && externalId === mentionId(site, comment)
  return isThere && Number.isSafeInteger(post) ? { post, comment } : null
}
