import type { IncomingMention } from '@shared/model/mention'
import { getClockRules } from '../clocks/store'
import type { WriteDb } from '../db/database'
import type { Origin } from '../mentions/origin'
import { findHeld } from '../mentions/store'
import { getReply, updateReply } from '../replies/store'
import { isAnswer } from '../replies/states'
import { isSameText } from '../text/is-same-text'
import { answerMention, tell } from './apply-happening'
import { findSentAs, listUnseenTo } from './store'

/** A reply whose text came back from its source, written by the client's own account or shown as the owner's answer, is seen. */
export function noteSeen(
  db: WriteDb,
  { sourceId, platform }: Origin,
  mention: IncomingMention,
  now: number,
  device: string,
): void {
  const { externalId, thread, author, ownerReply } = mention
  const see = (ids: readonly number[], text: string) => {
    for (const id of ids) if (isSameText(getReply(db, id).text, text)) saw(db, id, mention, now, device)
  }
  const to = (id: string | null) => {
    const held = id === null ? undefined : findHeld(db, sourceId, id)
    return held ? listUnseenTo(db, held.id) : []
  }
  if (author?.isOwner) {
    const sent =
      findSentAs(db, platform, externalId) ?? findSentAs(db, platform, externalId.replace(/^.*\//, ''))
    if (sent !== null) saw(db, sent, mention, now, device)
    else see([...new Set([...to(thread.parentId), ...to(thread.rootId)])], mention.text)
  } else if (ownerReply) see(to(externalId), ownerReply.text)
}

function saw(db: WriteDb, id: number, { author, url }: IncomingMention, now: number, device: string): void {
  const reply = getReply(db, id)
  const changes = {
    ...{ state: 'seen' as const, seenAt: now, nextTryAt: null, failure: null, updatedAt: now },
    ...{ postedAt: reply.postedAt ?? now, url: reply.url ?? (author?.isOwner ? url : null) },
  }
  updateReply(db, id, changes)
  const desk = { db, rules: getClockRules(db), now, device }
  if (!isAnswer(reply.state)) answerMention(desk, reply)
  tell(desk, reply, changes)
}
