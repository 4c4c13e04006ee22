import type { Handlers } from '@shared/contract'
import type { Reply } from '@shared/model/reply'
import { reviewLangs, type Finding, type ReviewLang } from '@shared/model/review'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import { reviewWithTools } from '../review/review-with-tools'
import type { Speller } from '@shared/text/review/review-tools'
import type { Reader } from '../triage/triage'
import { moveReply } from './move-reply'
import { replyOf } from './reply-of'
import { reviewContextOf } from './review-context'
import * as store from './store'
import type { StoredReply } from './store'
import { beginReply, overrideStop, writeReply } from './write-reply'

type ReplyHandlers = Pick<Handlers, Extract<keyof Handlers, `reply.${string}`>>

export function replyHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  spellers: (lang: string) => Speller | null,
): ReplyHandlers {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  const reviewer = async (db: ReadDb) => {
    const { identifier } = await reader()
    return (reply: StoredReply): Finding[] => {
      const context = reviewContextOf(db, reply, now())
      return reviewWithTools({ reply: reply.text, context }, reviewLang(reply.lang), identifier, spellers)
    }
  }
  return {
    'reply.list': async ({ client, case: id }) => {
      const db = await clients.reading(client)
      return store.listReplies(db, id).map(shownIn(db))
    },
    'reply.begin': async ({ client, case: id, mention }) => {
      const at = await desk(client)
      return shownIn(at.db)(beginReply(at, id, mention))
    },
    'reply.write': async ({ client, reply, version, text }) => {
      const at = await desk(client)
      return shownIn(at.db)(writeReply(at, reply, version, text))
    },
    'reply.override': async ({ client, reply, override }) => {
      const at = await desk(client)
      return shownIn(at.db)(overrideStop(at, reply, override))
    },
    'reply.move': async ({ client, reply, ...move }) => {
      const at = await desk(client)
      return shownIn(at.db)(moveReply(at, reply, move, await reviewer(at.db)))
    },
    'reply.versions': async ({ client, reply }) => store.listVersions(await clients.reading(client), reply),
    'reply.context': async ({ client, reply }) => {
      const db = await clients.reading(client)
      return reviewContextOf(db, store.getReply(db, reply), now())
    },
  }
}

/** A reply with what the client's accounts make possible. */
function shownIn(db: ReadDb): (stored: StoredReply) => Reply {
  return (stored) => replyOf(db, stored)
}

function reviewLang(lang: string | null): ReviewLang {
  return reviewLangs.find((known) => known === lang) ?? 'en'
}
