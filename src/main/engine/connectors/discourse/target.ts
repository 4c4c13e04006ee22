import type { FormValues } from '@shared/model/form-field'
import type { Answered } from '../sender'

export interface Target {
  topicId: number
  postNumber: number
}

/** The post that is answered, where it stands in the forum of the account; null for all others. */
export function discourseTarget(
  { externalId, replyRef }: Pick<Answered, 'externalId' | 'replyRef'>,
  { forum = '' }: FormValues,
): Target | null {
  const isThere = URL.canParse(forum) && externalId.startsWith(`${new URL(forum).host}/`)
  const topicId = Number(replyRef['topicId'] ?? NaN)
  const postNumber = Number(replyRef['postNumber'] ?? NaN)
  const isTarget = isThere && Number.isSafeInteger(topicId) && Number.isSafeInteger(postNumber)
  return isTarget ? { topicId, postNumber } : null
}
