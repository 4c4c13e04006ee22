import type { IncomingMention, Platform } from '@shared/model/mention'
import type { FormValues } from '@shared/model/form-field'
import type { MailAccount } from '@shared/model/sending'
import { createClient } from '../../src/main/engine/clients/create-client'
import { openWorkspace, type Workspace } from '../../src/main/engine/clients/workspace'
import type { Desk } from '../../src/main/engine/cases/act'
import { findCaseOf } from '../../src/main/engine/cases/store'
import type { WriteDb } from '../../src/main/engine/db/database'
import { createHttp } from '../../src/main/engine/http/create-http'
import { ingest } from '../../src/main/engine/mentions/ingest'
import { Outbox } from '../../src/main/engine/outbox/outbox'
import { moveReply, type Move } from '../../src/main/engine/replies/move-reply'
import { getReply, type StoredReply } from '../../src/main/engine/replies/store'
import { beginReply, writeReply } from '../../src/main/engine/replies/write-reply'
import { memoryKeyring } from '../../src/main/engine/secrets/keyring'
import { secretsOf, type Secrets } from '../../src/main/engine/secrets/secrets'
import { senderFor } from '../../src/main/engine/sending/sender-for'
import { saveAccount } from '../../src/main/engine/accounts/store'
import { saveMailAccount } from '../../src/main/engine/sending/store'
import { alwaysOpen } from './case-client'
import { addOrigin, mentionWith, noAuthor } from './client-db'
import { loopbackPolicy } from './loopback-policy'
import { triageWith } from './triage-with'

/** A workspace with one client whose complaints can be answered over real connections to servers on this computer. */
export interface OutboxClient {
  workspace: Workspace
  client: string
  db: WriteDb
  outbox: Outbox
  secrets: Secrets
  /** The hands of the clock; nothing in the outbox waits for a real one. */
  clock: { now: number }
  desk: () => Desk
  /** Takes a mention in and queues an answer to it; gives the reply's id. */
  queue: (mention: Answerable, text: string) => number
  take: (mention: Partial<IncomingMention> & { externalId: string }, on: Platform, isOwner?: boolean) => void
  move: (id: number, move: Move['move']) => StoredReply
  reply: (id: number) => StoredReply
  /** Moves the clock to the next thing that the outbox has to do, and lets it do that. */
  turn: (id: number) => Promise<StoredReply>
  /** What the journal tells of replies. */
  events: () => string[]
  close: () => Promise<void>
}

export interface Answerable extends Partial<IncomingMention> {
  externalId: string
  on: Platform
  handle: string
}

export interface OutboxOptions {
  mail?: MailAccount
  /** By their kinds. */
  accounts?: Record<string, FormValues>
  /** Of the mail account its password; of the others all of them as JSON, or a token alone. */
  secrets: Record<string, string>
}

export async function outboxClient(
  folder: string,
  { mail, accounts = {}, secrets: given }: OutboxOptions,
): Promise<OutboxClient> {
  const clock = { now: Date.now() }
  const workspace = await openWorkspace(folder, () => clock.now)
  const { id: client } = await createClient(workspace, { name: 'Velta', brand: ['Velta'], competitors: [] })
  const db = await workspace.clients.writing(client)
  if (mail) saveMailAccount(db, mail)
  for (const [kind, values] of Object.entries(accounts)) saveAccount(db, kind, values)
  const secrets = secretsOf(workspace.db, memoryKeyring())
  for (const [account, secret] of Object.entries(given)) await secrets.keep(`${client}/${account}`, secret)
  const http = createHttp({ version: 'test', policy: loopbackPolicy, limits: { totalMs: 1500 } })
  const outboxOf = () =>
    new Outbox({
      ...{ workspace, emit: () => {}, random: () => 0.5 },
      senderFor: (id, at, platform) => senderFor({ http, secrets, now: () => clock.now }, id, at, platform),
    })
  const outbox = outboxOf()
  const desk = () => ({ db, rules: alwaysOpen, now: clock.now, device: 'test' })
  const reply = (id: number) => getReply(db, id)
  const take: OutboxClient['take'] = (mention, on, isOwner = false) => {
    const known = db.prepare<[string], number>('SELECT id FROM source WHERE platform = ?').pluck().get(on)
    const origin = known
      ? { sourceId: known, platform: on, subjectIds: [1], importId: null }
      : addOrigin(db, on, on)
    const author = mention.author ?? { ...noAuthor, name: isOwner ? 'Velta' : 'Mara', isOwner }
    const read = triageWith({ complaint: true, intent: 'complaint' })
    ingest(
      db,
      [{ origin, mention: mentionWith({ publishedAt: clock.now, ...mention, author }) }],
      () => read,
      clock.now,
    )
  }
  const queue = ({ on, handle, ...mention }: Answerable, text: string) => {
    take({ text: 'The oven broke.', ...mention, author: { ...noAuthor, name: 'Mara', handle } }, on)
    const mentionId = db
      .prepare<[string], number>('SELECT id FROM mention WHERE externalId = ?')
      .pluck()
      .get(mention.externalId)
    const { id, version } = beginReply(desk(), findCaseOf(db, mentionId ?? 0) ?? 0, mentionId ?? 0)
    writeReply(desk(), id, version, text)
    move(id, 'queue')
    return id
  }
  const move = (id: number, name: Move['move']) =>
    moveReply(desk(), id, { move: name, by: null, sendAfter: null }, () => [])
  return {
    ...{ workspace, client, db, outbox, secrets, clock, desk, queue, take, move, reply },
    async turn(id) {
      clock.now = Math.max(clock.now, reply(id).nextTryAt ?? 0)
      await outbox.look()
      return reply(id)
    },
    events: () =>
      db
        .prepare<[], string>(`SELECT event FROM journal WHERE event LIKE 'reply.%' ORDER BY seq`)
        .pluck()
        .all(),
    async close() {
      await outbox.stop()
      await workspace.clients.closeAll()
      workspace.db.close()
    },
  }
}
