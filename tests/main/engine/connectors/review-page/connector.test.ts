import { describe, expect, test } from 'vitest'
import { reviewPageConnector } from '../../../../../src/main/engine/connectors/review-page'
import {
  connectorContract,
  contractNow,
  itemAt,
  lastItem,
  mentionsIn,
  stored,
} from '../../../../helpers/connector-contract'
import type { ApiAnswer, ApiServer } from '../../../../servers/api-server'

const perPage = 10
const dayMs = 86_400_000

function reviewOf(item: number) {
  return {
    ...{
      '@type': 'Review',
      '@id': `https://velta.example/r/${item}`,
      reviewBody: `Nobody answers (${item})`,
    },
    datePublished: new Date(itemAt(item)).toISOString(),
    author: { '@type': 'Person', name: `Ioana ${item}` },
    reviewRating: { '@type': 'Rating', ratingValue: '1' },
  }
}

function pageWith(reviews: readonly object[], next: string | null = null): string {
  const business = {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name: 'Velta',
    review: reviews,
  }
  return (
    `<!doctype html><html lang="ro"><head><title>Velta – recenzii</title>` +
    (next ? `<link rel="next" href="${next}">` : '') +
    `<script type="application/ld+json">${JSON.stringify(business)}</script></head><body>…</body></html>`
  )
}

/** Pages of ten, the newest review first. */
function serve(server: ApiServer, items: readonly number[]) {
  server.on('velta.example/reviews', ({ query }) => {
    const start = Number(query.get('page') ?? '0') * perPage
    const shown = items.toReversed().slice(start, start + perPage)
    const next = start + perPage < items.length ? `/reviews?page=${start / perPage + 1}` : null
    return { text: pageWith(shown.map(reviewOf), next) }
  })
}

const address = 'https://velta.example/reviews'
const numbers = (length: number) => Array.from({ length }, (_, index) => lastItem - length + 1 + index)

connectorContract(
  {
    connector: reviewPageConnector,
    settings: { address, language: '', right: 'own' },
    serve,
    idOf: (item) => `https://velta.example/r/${item}`,
    several: 25,
    asksFirst: 1,
  },
  (run) => {
    const answering = (answer: ApiAnswer) => run().server.on('velta.example/reviews', () => answer)
    const robots = (answer: ApiAnswer) => run().server.on('velta.example/robots.txt', () => answer)
    const pages = () => run().server.requests.filter(({ place }) => place === 'velta.example/reviews')

    test('gives the total of a page beside its reviews, and is no mention where it has none', async () => {
      const aggregateRating = { '@type': 'AggregateRating', ratingValue: '4,3', reviewCount: '1.204' }
      const withTotal = (...reviews: object[]) =>
        answering({
          text: pageWith(reviews).replace(
            '"name"',
            `"aggregateRating":${JSON.stringify(aggregateRating)},"name"`,
          ),
        })
      withTotal()
      const empty = await run().collect()
      expect(empty).toMatchObject({ kind: 'read', rating: { value: 4.3, best: 5, count: 1204 } })
      expect(mentionsIn(empty)).toEqual([])
      withTotal(reviewOf(lastItem))
      const outcome = await run().collect(stored(empty))
      expect(outcome).toMatchObject({ rating: { value: 4.3 } })
      expect(mentionsIn(outcome)).toHaveLength(1)
      answering({ text: pageWith([reviewOf(lastItem)]) })
      expect(await run().collect(stored(outcome))).not.toHaveProperty('rating')
    })
    test('maps a review with its author, its stars and what it is about', async () => {
      run().items.push(lastItem)
      expect(mentionsIn(await run().collect())).toMatchObject([
        {
          ...{ kind: 'review', reason: 'watch', text: 'Nobody answers (1000)', lang: 'ro', title: null },
          ...{ publishedAt: contractNow, publishedPrecision: 'second', details: { item: 'Velta' } },
          ...{ rating: { value: 1, min: 1, max: 5 }, author: { name: 'Ioana 1000' } },
          url: address,
        },
      ])
    })
    test('reads five pages, and says that there were more', async () => {
      run().items.push(...numbers(70))
      const first = await run().collect()
      expect(first).toMatchObject({ kind: 'read', isPartial: true })
      expect(mentionsIn(first)).toHaveLength(50)
      run().server.requests.length = 0
      expect(await run().collect(stored(first))).toMatchObject({ kind: 'read', isPartial: false })
      expect(pages()).toHaveLength(1)
    })
    test('keeps what the first page gave when the next one fails', async () => {
      run().items.push(...numbers(25))
      run().server.faults = [null, null, { status: 500, text: '' }]
      const outcome = await run().collect()
      expect(outcome).toMatchObject({ kind: 'read', isPartial: true })
      expect(mentionsIn(outcome)).toHaveLength(10)
    })
    test('asks whether a page has changed that stands by itself, and in the language that was chosen', async () => {
      answering({
        text: pageWith([reviewOf(1)]),
        headers: { etag: 'W/"a1"', 'cache-control': 'max-age=90000' },
      })
      const first = await run().collect()
      expect(first).toMatchObject({ atLeastMs: dayMs })
      answering({ status: 304, text: '' })
      const reading = run().reading(stored(first))
      expect(await reviewPageConnector.collect(reading)).toMatchObject({ kind: 'unchanged' })
      expect(pages()[1]?.headers['if-none-match']).toBe('W/"a1"')
      await reviewPageConnector.collect({ ...reading, settings: { ...reading.settings, language: 'es' } })
      expect(pages()[2]?.headers).toMatchObject({ 'accept-language': 'es' })
      expect(pages()[2]?.headers['if-none-match']).toBeUndefined()
    })
    test('keeps no copy where the site wants none kept', async () => {
      answering({ text: pageWith([reviewOf(1)]), headers: { 'x-robots-tag': 'noarchive' } })
      expect(mentionsIn(await run().collect())).toMatchObject([{ raw: null }])
    })

    describe('a page that has changed', () => {
      test('and shows no review any more is not understood: nobody has deleted them all', async () => {
        run().items.push(lastItem)
        const cursor = stored(await run().collect())
        answering({ text: pageWith([]) })
        const lost = { kind: 'unreadable', found: 'html', reason: 'page-lost-reviews' }
        expect(await run().collect(cursor)).toEqual(lost)
        expect(await run().collect(cursor)).toEqual(lost)
      })
      test('of which nothing is described is not understood from the beginning', async () => {
        answering({ text: '<!doctype html><title>Velta</title><p>Great firm, says Ana' })
        expect(await run().collect()).toMatchObject({ kind: 'unreadable', reason: 'page-no-reviews' })
      })
    })

    describe('a robots.txt', () => {
      test('that forbids the page is obeyed before the page is asked for', async () => {
        robots({ text: 'User-agent: *\nDisallow: /reviews' })
        expect(await run().collect()).toEqual({ kind: 'blocked', host: 'velta.example', reason: 'robots' })
        expect(pages()).toHaveLength(0)
      })
      test('counts by its longest rule and by our own name before all others', async () => {
        run().items.push(lastItem)
        robots({
          text: 'User-agent: *\nDisallow: /\n\nUser-agent: Atalaya\nDisallow: /rev\nAllow: /reviews$\n',
        })
        expect(await run().collect()).toMatchObject({ kind: 'read' })
      })
      test('that is not there, or not for us, forbids nothing', async () => {
        run().items.push(lastItem)
        robots({ status: 403, text: 'no' })
        expect(await run().collect()).toMatchObject({ kind: 'read' })
      })
      test('that cannot be had forbids all, for thirty days at most', async () => {
        run().items.push(lastItem)
        robots({ status: 503, text: '' })
        const first = await run().collect()
        expect(first).toMatchObject({ kind: 'unreachable', status: 503 })
        expect(await run().collect(stored(first), contractNow + 29 * dayMs)).toMatchObject({
          kind: 'unreachable',
        })
        expect(await run().collect(stored(first), contractNow + 31 * dayMs)).toMatchObject({ kind: 'read' })
      })
      test('is not taken for down when it is the page that is', async () => {
        answering({ status: 500, text: '' })
        expect(await run().collect()).not.toHaveProperty('cursor')
      })
      test('of a site that is only reached by a redirect counts, too', async () => {
        const { http, ...reading } = run().reading()
        run().server.on('other.example/robots.txt', () => ({ text: 'User-agent: *\nDisallow: /' }))
        answering({ text: pageWith([reviewOf(1)]) })
        const redirected: typeof http = async (request) => {
          const answer = await http(request)
          return request.url === address ? { ...answer, url: 'https://other.example/reviews' } : answer
        }
        expect(await reviewPageConnector.collect({ ...reading, http: redirected })).toMatchObject({
          ...{ kind: 'blocked', host: 'other.example', reason: 'robots' },
        })
      })
    })
  },
)
