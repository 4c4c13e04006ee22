import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { forumAt } from './forum'
import { wholePost } from './posts'

const Fate = z.object({ deleted_at: z.string().nullish(), user_deleted: z.boolean().nullish() })

/** Asks for each post by itself: no list of several tells what was deleted. */
export async function recheckPosts(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const forum = forumAt(reading.settings['forum'] ?? '', reading)
  if (forum === null) return { kind: 'bad-request', words: 'forum', status: 0 }
  const gone: { externalId: string; evidence: string }[] = []
  const missing: string[] = []
  for (const { externalId } of asked) {
    const found = await wholePost(forum, Number(externalId.slice(externalId.lastIndexOf('/') + 1)))
    if ('kind' in found) return found
    const { deleted_at: deletedAt, user_deleted: isWithdrawn } = Fate.safeParse(found.post).data ?? {}
    if (found.post === null) missing.push(externalId)
    else if (deletedAt || isWithdrawn)
      gone.push({ externalId, evidence: isWithdrawn ? 'user_deleted' : 'deleted_at' })
  }
  return { kind: 'checked', gone, missing }
}
