import { expect, test } from 'vitest'
import { appStoreConnector } from '../../../../../src/main/engine/connectors/app-store'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  stored,
} from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const label = (value: string) => ({ label: value })
const idOf = (item: number) => String(12_000_000_000 + item)

function entryOf(item: number, more: object = {}) {
  return {
    author: { uri: label('https://itunes.apple.com/es/reviews/id77'), name: label('Lola M.'), label: '' },
    updated: label(new Date(itemAt(item)).toISOString().replace('.000Z', '-00:00')),
    ...{ 'im:rating': label('1'), 'im:version': label('4.2.0'), id: label(idOf(item)) },
    title: label('Se cierra'),
    content: { label: `No abre desde ayer (${item}).`, attributes: { type: 'text' } },
    link: { attributes: { rel: 'related', href: `https://itunes.apple.com/es/review?id=${item}` } },
    ...{ 'im:voteSum': label('3'), 'im:contentType': { attributes: { term: 'Application' } } },
    ...{ 'im:voteCount': label('4'), ...more },
  }
}

/** Fifty on a page, the newest first; one by itself stands in no list, and none leaves the name out. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on(/^itunes\.apple\.com\/es\/rss\/customerreviews\/page=\d+\/id=361309726\/sortby=/, ({ place }) => {
    const page = Number(/page=(\d+)/.exec(place)?.[1])
    const entries = items
      .toReversed()
      .slice((page - 1) * 50, page * 50)
      .map((item) => entryOf(item, more(item)))
    const entry = entries.length === 1 ? entries[0] : entries
    return { json: { feed: { author: {}, id: label('x'), ...(entries.length > 0 && { entry }) } } }
  })
}

const settings = { app: '361309726', country: 'es' }

connectorContract({ connector: appStoreConnector, settings, serve, idOf, several: 120 }, (run) => {
  test('maps a review with its stars, its version and its country', async () => {
    const { items, collect } = run()
    items.push(1000)
    expect(mentionsIn(await collect())).toMatchObject([
      {
        ...{ kind: 'review', reason: 'review', title: 'Se cierra', text: 'No abre desde ayer (1000).' },
        ...{ publishedAt: itemAt(1000), publishedPrecision: 'second', retention: 'keep' },
        ...{ url: 'https://itunes.apple.com/es/review?id=1000', counts: { helpful: 3 } },
        author: { name: 'Lola M.', isOwner: false },
        rating: { value: 1, min: 1, max: 5 },
        extras: { product: { id: '361309726', version: '4.2.0', territory: 'es' } },
      },
    ])
  })
  test('passes over the app itself, which stands among its reviews', async () => {
    const { server, collect } = run()
    serve(server, [999, 1000], (item) => (item === 1000 ? { 'im:rating': undefined } : {}))
    expect(mentionsIn(await collect())).toMatchObject([{ externalId: idOf(999) }])
  })
  test('reads to the end that the feed has, and later no further than what it knows', async () => {
    const { items, collect, server } = run()
    items.push(...Array.from({ length: 600 }, (_, index) => 401 - 100_000 + index * 160))
    const first = await collect()
    expect(mentionsIn(first)).toHaveLength(500)
    expect(first).toMatchObject({ isPartial: false })
    server.requests.length = 0
    await collect(stored(first), contractNow + 3_600_000)
    expect(server.requests).toHaveLength(1)
  })
  test('says that there was more where the feed’s end came before what is known', async () => {
    const { items, collect } = run()
    items.push(1)
    const first = await collect({}, itemAt(1) - 2 * 86_400_000)
    items.push(...Array.from({ length: 600 }, (_, index) => 100 + index))
    expect(await collect(stored(first))).toMatchObject({ kind: 'read', isPartial: true })
  })
  test('does not believe twice that all reviews have gone', async () => {
    const { items, collect } = run()
    items.push(1000)
    const first = await collect()
    items.length = 0
    const second = await collect(stored(first))
    expect(second).toMatchObject({ kind: 'unreachable', reason: 'empty' })
    const third = await collect(stored(second))
    expect(third).toMatchObject({ kind: 'unreachable' })
    expect(await collect(stored(third))).toMatchObject({ kind: 'unchanged' })
  })
  test('takes the app from the address of its page', () => {
    const address = 'https://apps.apple.com/es/app/id361309726?see-all=reviews'
    const pasted = 'https://apps.apple.com/us/app/velta/id361309726?mt=8'
    expect(appStoreConnector.addressOf({ app: pasted, country: 'ES ' }, null)).toBe(address)
    expect(appStoreConnector.addressOf({ app: 'velta', country: 'es' }, null)).toBeNull()
    expect(appStoreConnector.addressOf({ app: '361309726', country: 'spain' }, null)).toBeNull()
  })
})
