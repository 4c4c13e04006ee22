import type { Platform } from '@shared/model/mention'
import type { ReviewContext } from '@shared/model/review'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { getMention } from '../mentions/read-store'
import { listSubjects } from '../subjects/store'
import { getVoice } from '../voice/store'
import { findReplyLimit } from './limit-store'
import { listRecentTexts } from './store'

const recentMs = 30 * 86_400_000
const mostRecent = 60

/** An answer to a mention; without an id it is one that is only tried, and no reply of the case. */
export interface AnswerTo {
  id?: number
  mentionId: number
  platform: Platform
}

const noReply = 0

/** What the review needs to know around a reply: who wrote what, in whose name, and what was answered lately. */
export function reviewContextOf(db: ReadDb, reply: AnswerTo, now: number): ReviewContext {
  const mention = getMention(db, reply.mentionId)
  const voice = getVoice(db)
  return {
    person: { name: mention.authorName },
    mention: { text: mention.text, lang: mention.lang, isComplaint: mention.complaint },
    client: { name: listSubjects(db).find(({ kind }) => kind === 'brand')?.name ?? null },
    recentReplies: listRecentTexts(db, now - recentMs, reply.id ?? noReply, mostRecent),
    channel: {
      name: reply.platform,
      limit: findReplyLimit(db, reply.platform),
      isPublic: mention.visibility === 'public' || mention.visibility === 'unlisted',
    },
    clientWords: voice.ownWords,
    neverUsed: voice.neverUsed,
    severity: voice.severity,
    timeZone: getClockRules(db).hours.timeZone,
    now,
  }
}
