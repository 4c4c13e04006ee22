import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { answer } from '../../../servers/answers'
import { startFeedServer, type FeedServer } from '../../../servers/feed-server'

let servers: FeedServer[]
let running: TestEngine
let client: string
beforeEach(async () => {
  servers = []
  running = await openTestEngine()
  client = (await running.engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] }))
    .id
})
afterEach(async () => {
  await running.close()
  for (const server of servers) await server.close()
})

const words = 'Velta lost my parcel and nobody answers. I am very disappointed.'
const entry = (id: string, link: string, text = words) =>
  `<item><guid isPermaLink="false">${id}</guid><link>${link}</link><title>Never again</title><description>${text}</description></item>`

/** A feed of its own for each source. */
async function addFeed(name: string, ...items: string[]) {
  const body = `<rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`
  const server = await startFeedServer(answer(200, { 'content-type': 'application/rss+xml' }, body))
  servers.push(server)
  const source = { connector: 'feed', settings: { address: server.url() }, subject: 1, intervalMinutes: 30 }
  const { id } = await running.engine.call('source.add', { client, ...source, name })
  await running.engine.call('source.collect', { client, source: id })
}
const cases = () => running.engine.call('case.page', { client, query: 'status:open', from: null })

test('the same text at the same address through two sources is one case, which tells of both', async () => {
  await addFeed('Alerts', entry('a1', 'https://forum.example/t/7?utm_source=alerts'))
  await addFeed('Forum', entry('f9', 'https://www.forum.example/t/7'))
  const rows = await cases()
  expect(rows).toHaveLength(1)
  const { saga } = await running.engine.call('case.get', { client, case: rows[0]!.id })
  expect(saga.flatMap((one) => (one.kind === 'mention' ? [one.mention] : []))).toMatchObject([
    { sourceName: 'Alerts', alsoIn: ['Forum'] },
  ])
  expect(await running.engine.call('client.verify', { client })).toMatchObject({ ok: true })
})
test('an article that two papers print word for word is one case; with other words it is another', async () => {
  const text = 'The complaints about Velta: parcels that never came, and a telephone that nobody answers.'
  await addFeed('Morning paper', entry('m1', 'https://morning.example/velta', text))
  await addFeed('Evening paper', entry('e1', 'https://evening.example/velta-again', text))
  expect(await cases()).toHaveLength(1)
  const list = (query: string) => running.engine.call('mention.page', { client, query, from: null })
  expect((await list('is:copy')).map(({ sourceName }) => sourceName)).toEqual(['Evening paper'])
  expect((await list('is:unread')).map(({ sourceName }) => sourceName)).toEqual(['Morning paper'])
  const alsoIn = async (query: string) => {
    const [{ id } = { id: 0 }] = await list(query)
    return (await running.engine.call('mention.get', { client, id })).alsoIn
  }
  expect([await alsoIn('is:copy'), await alsoIn('is:unread')]).toEqual([['Morning paper'], ['Evening paper']])
  await addFeed('Night paper', entry('n1', 'https://night.example/velta', `${text} Nobody was sorry.`))
  expect(await cases()).toHaveLength(2)
  expect(await running.engine.call('client.verify', { client })).toMatchObject({ ok: true })
})
test('another text at the same address is something of its own', async () => {
  await addFeed('Alerts', entry('a1', 'https://forum.example/t/7'))
  await addFeed(
    'Forum',
    entry('f9', 'https://forum.example/t/7', 'Velta broke my lamp and I want my money back now.'),
  )
  expect(await cases()).toHaveLength(2)
})
test('a source does not repeat itself, and what has no address repeats nothing', async () => {
  await addFeed('Forum', entry('f1', 'https://forum.example/t/7'), entry('f2', 'https://forum.example/t/7'))
  expect((await cases()).length).toBe(2)
})
