import { describe, expect, test } from 'vitest'
import { hackerNewsConnector } from '../../../../../src/main/engine/connectors/hacker-news'
import { connectorContract, itemAt, mentionsIn } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

function hitOf(item: number, more: object = {}) {
  return {
    ...{ objectID: String(9_000_000 + item), created_at_i: itemAt(item) / 1000, author: 'dana' },
    ...{
      comment_text: `<p>Velta lost my parcel &amp; nobody answers (${item})`,
      story_title: 'Ask HN: movers',
    },
    ...{ story_id: 42, parent_id: 43, points: null, _tags: ['comment'], unknown: { more: [] } },
    ...more,
  }
}

/** Pages of a search by date, the newest first. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on('hn.algolia.com/api/v1/search_by_date', ({ query }) => {
    const since = Number(/created_at_i>(\d+)/.exec(query.get('numericFilters') ?? '')?.[1])
    const perPage = Number(query.get('hitsPerPage'))
    const found = items.toReversed().filter((item) => itemAt(item) / 1000 > since)
    const start = Number(query.get('page')) * perPage
    const hits = found.slice(start, start + perPage).map((item) => hitOf(item, more(item)))
    return { json: { hits, nbPages: Math.ceil(found.length / perPage), nbHits: found.length } }
  })
}

connectorContract(
  {
    connector: hackerNewsConnector,
    settings: { words: 'velta' },
    serve,
    idOf: (item) => String(9_000_000 + item),
    several: 250,
  },
  (run) => {
    test('maps a comment with its story, its author and its place in the thread', async () => {
      const { items, collect } = run()
      items.push(1)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', reason: 'search', title: 'Ask HN: movers', lang: null },
          ...{ text: 'Velta lost my parcel & nobody answers (1)', publishedAt: itemAt(1) },
          author: { handle: 'dana', isOwner: false },
          thread: { rootId: '42', parentId: '43' },
          url: 'https://news.ycombinator.com/item?id=9000001',
        },
      ])
    })
    test('maps a story, whose text may be its title alone', async () => {
      const { server, collect } = run()
      serve(server, [1], () => ({
        comment_text: null,
        story_id: null,
        title: 'Velta is down',
        url: 'https://velta.example',
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          kind: 'post',
          text: 'Velta is down',
          thread: { rootId: null },
          details: { link: 'https://velta.example' },
        },
      ])
    })
    test('reads no more pages than it may, and says that there was more', async () => {
      const { items, collect } = run()
      items.push(...Array.from({ length: 1200 }, (_, item) => item))
      expect(await collect()).toMatchObject({ kind: 'read', isPartial: true })
    })
    test('tolerates a hit in ten that nobody understands, and says that there are mistakes', async () => {
      const { server, collect } = run()
      serve(server, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (item) => (item === 5 ? { objectID: null } : {}))
      const outcome = await collect()
      expect(mentionsIn(outcome)).toHaveLength(9)
      expect(outcome).toMatchObject({ isMalformed: true })
    })
    describe('looking again', () => {
      test('is no crash where nobody answers', async () => {
        const { server, reading } = run()
        server.faults = [{ line: 'drop' }]
        const asked = [{ externalId: '1', url: null, replyRef: {} }]
        expect(await hackerNewsConnector.recheck?.look(reading(), asked)).toMatchObject({
          kind: 'unreachable',
        })
      })
      test('tells what was deleted, what is unknown, and what still stands', async () => {
        const { server, reading } = run()
        const held: Record<string, unknown> = {
          1: { id: 1 },
          2: { deleted: true },
          3: { dead: true },
          4: null,
        }
        server.on(/^hacker-news\.firebaseio\.com/, ({ place }) => ({
          json: held[/(\d+)\.json$/.exec(place)?.[1] ?? ''],
        }))
        const asked = ['1', '2', '3', '4'].map((externalId) => ({ externalId, url: null, replyRef: {} }))
        expect(await hackerNewsConnector.recheck?.look(reading(), asked)).toEqual({
          kind: 'checked',
          gone: [
            { externalId: '2', evidence: 'deleted' },
            { externalId: '3', evidence: 'dead' },
          ],
          missing: ['4'],
        })
      })
    })
  },
)
