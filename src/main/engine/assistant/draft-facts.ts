import { draftLangs } from '@shared/text/drafting/phrases'
import type { DraftFacts } from '@shared/text/drafting/compose-draft'
import { topicPhrase } from '@shared/text/drafting/topic-phrases'
import type { ReadDb } from '../db/database'
import { getMention } from '../mentions/read-store'
import type { StoredReply } from '../replies/store'
import { getResolutions, getVoice } from '../voice/store'

/** What an opening is put together from: the mention, the client's voice, and what may be offered for its grievance. */
export function draftFactsOf(db: ReadDb, reply: StoredReply): DraftFacts {
  const mention = getMention(db, reply.mentionId)
  const lang = draftLangs.find((known) => known === mention.lang) ?? 'en'
  const [topic] = mention.topics
  const resolution = getResolutions(db).find((one) => mention.topics.includes(one.topic.toLowerCase()))
  return {
    lang,
    firstName: mention.authorName?.split(/\s+/)[0] ?? null,
    isComplaint: mention.complaint,
    topic: topic === undefined ? null : topicPhrase(topic, lang),
    offer: resolution?.offer ?? null,
    signature: getVoice(db).signatures[lang] ?? null,
  }
}
