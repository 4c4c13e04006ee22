import { expect, test } from 'vitest'
import { defaultClockRules } from '@shared/model/clock'
import type { IncomingMention } from '@shared/model/mention'
import type { Triage } from '@shared/model/triage'
import { ingest } from '../../../../src/main/engine/mentions/ingest'
import { setRead } from '../../../../src/main/engine/mentions/store'
import { urgentMentions } from '../../../../src/main/engine/notices/urgent-mentions'
import { addOrigin, clientDb, mentionWith, noAuthor } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
const now = Date.UTC(2026, 9, 31, 12)
const hourMs = 3_600_000
let files = 0

/** A client's file with mentions, each read as it is given. */
async function holding(mentions: { triage: Partial<Triage>; mention?: Partial<IncomingMention> }[]) {
  const db = await clientDb(inFolder(`${(files += 1)}.db`))
  const origin = addOrigin(db, 'x', 'Posts')
  for (const [index, { triage, mention }] of mentions.entries()) {
    const given = { externalId: String(index), text: 'So', publishedAt: now - hourMs - index, ...mention }
    ingest(db, [{ origin, mention: mentionWith(given) }], () => triageWith(triage), now)
  }
  return db
}

const told = (db: Parameters<typeof urgentMentions>[0]) => urgentMentions(db, defaultClockRules('UTC'), now)

test('new is what is urgent, of the last day, unread, unanswered and not our own', async () => {
  const author = { ...noAuthor, name: 'Hester' }
  const db = await holding([
    { triage: { urgency: 80 }, mention: { author } },
    { triage: { urgency: 49 } },
    { triage: { urgency: 80 }, mention: { publishedAt: now - 25 * hourMs } },
    { triage: { urgency: 80 }, mention: { author: { ...author, isOwner: true } } },
    { triage: { urgency: 80 }, mention: { ownerReply: { text: 'Sorry', publishedAt: now } } },
  ])
  const happenings = told(db)
  expect(happenings).toMatchObject([{ kind: 'newUrgent', case: null, who: 'Hester' }])
  setRead(db, [Number(happenings[0]?.key.split(':')[1])], now)
  expect(told(db)).toEqual([])
  db.close()
})
