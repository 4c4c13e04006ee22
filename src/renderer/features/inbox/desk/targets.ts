import type { CaseDetail, SagaMention } from '@shared/model/case'
import type { Reply } from '@shared/model/reply'

/** What is answered on each channel: the newest mention there. What was erased cannot be answered. */
export function targetsOf({ saga }: CaseDetail): SagaMention[] {
  const newest = new Map<string, SagaMention>()
  for (const entry of saga)
    if (entry.kind === 'mention' && !entry.mention.isErased) newest.set(entry.mention.platform, entry.mention)
  return [...newest.values()].sort((a, b) => a.publishedAt - b.publishedAt)
}

/** The last reply to a mention, at whatever point of its way. */
export function lastReplyTo(replies: readonly Reply[], mention: number): Reply | undefined {
  return replies.findLast((reply) => reply.mention === mention)
}
