import { expect, test } from 'vitest'
import { findRaw } from '../../../../src/main/engine/mentions/raw-store'
import { clientPath } from '../../../../src/main/engine/clients/client-places'
import Database from 'better-sqlite3'
import { openTestEngine } from '../../../helpers/engine'
import { startFeedServer } from '../../../servers/feed-server'
import * as answers from '../../../servers/answers'
import { posts, rss } from '../../../servers/feeds'

const [post] = posts(1)
const item = (text: string) => ({ ...post, id: '1', title: 'Late', text, at: post?.at ?? 0 })

test('what a feed said is kept beside its mention, and the newest of an edited one', async () => {
  const { engine, folder, close } = await openTestEngine()
  const server = await startFeedServer(answers.feed(rss([item('The fridge came late.')])))
  try {
    const { id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })
    const { id: source } = await engine.call('source.add', {
      client,
      connector: 'feed',
      settings: { address: server.url() },
      name: '',
      subject: 1,
      intervalMinutes: 30,
    })
    await engine.call('source.collect', { client, source })
    const [mention] = await engine.call('mention.details', { client, query: '', from: null, limit: 1 })
    const db = new Database(clientPath(folder, client), { readonly: true })
    expect(findRaw(db, mention?.id ?? 0)?.body).toContain('The fridge came late.')
    server.script(answers.feed(rss([item('The fridge came very late.')])))
    await engine.call('source.collect', { client, source })
    expect(findRaw(db, mention?.id ?? 0)).toMatchObject({ format: 'feedsmith-item' })
    expect(findRaw(db, mention?.id ?? 0)?.body).toContain('very late')
    db.close()
  } finally {
    await server.close()
    await close()
  }
})
