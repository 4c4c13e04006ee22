import { expect, test } from 'vitest'
import { readPage } from '../../../../../src/main/engine/connectors/review-page/read-page'
import { reviewsIn } from '../../../../../src/main/engine/connectors/review-page/reviews-in'

const url = 'https://shop.example/velta'
const now = Date.UTC(2026, 2, 2)

function mentionsOf(html: string | Buffer, headers: Record<string, string> = {}) {
  const answer = { status: 200, headers, body: Buffer.from(html as string), url, movedTo: null }
  return reviewsIn(readPage(answer), now, true)
}

const script = (json: string, type = 'application/ld+json') => `<script type="${type}">${json}</script>`

test('a graph whose things stand for each other by their ids', () => {
  const graph = {
    '@graph': [
      { '@type': 'Product', '@id': '#p', name: 'Mover', review: [{ '@id': '#r1' }] },
      {
        '@type': ['Thing', 'http://schema.org/Review'],
        '@id': '#r1',
        author: { '@id': '#a' },
        description: 'Lost my sofa',
      },
      { '@type': 'Person', '@id': '#a', name: 'Dana', url: '/u/dana' },
    ],
  }
  expect(mentionsOf(script(JSON.stringify(graph)))).toMatchObject([
    {
      ...{ externalId: `${url}#r1`, text: 'Lost my sofa', rating: null },
      author: { name: 'Dana', url: 'https://shop.example/u/dana' },
    },
  ])
})

test.each([
  ['a comment around it', '<!--\n{"@type":"Review","reviewBody":"Late"}\n-->'],
  ['CDATA', '//<![CDATA[\n{"@type":"Review","reviewBody":"Late"}\n//]]>'],
  ['commas too many', '{"@type":"Review","reviewBody":"Late",}'],
  ['several values in a row', '{"@type":"Person","name":"A"} {"@type":"Review","reviewBody":"Late"}'],
])('JSON-LD with %s is forgiven', (_what, json) => {
  expect(mentionsOf(script(json, 'Application/LD+JSON; charset=utf-8'))).toMatchObject([{ text: 'Late' }])
})

test('raw line breaks in a text stay line breaks, and a comma in it stays', () => {
  const [review] = mentionsOf(script('{"@type":"Review","reviewBody":"Late,\n} twice",}'))
  expect(review?.text).toBe('Late,\n} twice')
})

test('markup and entities in a text become words', () => {
  expect(mentionsOf(script('{"@type":"Review","reviewBody":"Late &amp; rude<br>twice"}'))).toMatchObject([
    { text: 'Late & rude\ntwice' },
  ])
})

test('microdata, with parts that stand elsewhere', () => {
  const [first, second, ...others] = mentionsOf(`
    <div itemscope itemtype="https://schema.org/LocalBusiness"><span itemprop="name">Velta</span>
      <article itemprop="review" itemscope itemtype="http://schema.org/Review" itemref="when">
        <a itemprop="url" href="/r/7">link</a>
        <div itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ana</b></div>
        <div itemprop="reviewBody">Nobody <i>answers</i>.<br>For weeks.<script>x()</script></div>
        <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
          <meta itemprop="ratingValue" content="2,5"><meta itemprop="bestRating" content="10"><data itemprop="worstRating" value="0">
        </div>
      </article></div>
    <time id="when" itemprop="datePublished" datetime="2026-02-27">yesterday</time>
    <div itemscope itemtype="https://schema.org/UserReview"><p itemprop="description">Fine now</p></div>`)
  expect(first).toMatchObject({
    ...{
      externalId: 'https://shop.example/r/7',
      url: 'https://shop.example/r/7',
      text: 'Nobody answers.\nFor weeks.',
    },
    ...{ rating: { value: 2.5, min: 0, max: 10 }, author: { name: 'Ana' }, details: { item: 'Velta' } },
    ...{ publishedAt: Date.UTC(2026, 1, 27), publishedPrecision: 'day' },
  })
  expect(second).toMatchObject({ text: 'Fine now', author: null })
  expect(others).toEqual([])
})

test('RDFa', () => {
  expect(
    mentionsOf(`<div vocab="https://schema.org/" typeof="Product"><div property="review" typeof="schema:Review" resource="#r">
      <span property="author">Ana</span><span property="reviewBody">Late</span>
      <span property="reviewRating" typeof="Rating"><b property="ratingValue" content="3">***</b></span></div></div>`),
  ).toMatchObject([{ text: 'Late', author: { name: 'Ana' }, rating: { value: 3 } }])
})

test('a review that is written down twice is one', () => {
  const json = script('{"@type":"Review","author":"Ana","reviewBody":"Late"}')
  const html = `<p itemscope itemtype="https://schema.org/Review"><i itemprop="author">Ana</i> <b itemprop="reviewBody">Late</b></p>`
  expect(mentionsOf(json + html)).toHaveLength(1)
})

test('an address that is that of the page or of all its reviews tells none from another', () => {
  const reviews = [1, 2, 3].map((n) => ({
    '@type': 'Review',
    url: n < 3 ? '/all' : url,
    reviewBody: `Late ${n}`,
  }))
  const ids = mentionsOf(script(JSON.stringify(reviews))).map(({ externalId }) => externalId)
  expect(new Set(ids).size).toBe(3)
  expect(ids.every((id) => id.startsWith('h:'))).toBe(true)
})

test.each([
  ['"4/5"', { value: 4, min: 1, max: 5 }],
  ['{"ratingValue":4.5}', { value: 4.5, min: 1, max: 5 }],
  ['{"ratingValue":"80","bestRating":"100","worstRating":"0"}', { value: 80, min: 0, max: 100 }],
  ['{"ratingValue":0}', { value: 0, min: 0, max: 5 }],
  ['{"ratingValue":8}', null],
  ['{"ratingValue":"good"}', null],
])('a rating of %s', (rating, expected) => {
  const [review] = mentionsOf(script(`{"@type":"Review","reviewBody":"Late","reviewRating":${rating}}`))
  expect(review?.rating).toEqual(expected)
})

test('stars without words are a rating, and neither is nothing', () => {
  const reviews =
    '[{"@type":"Review","reviewRating":{"ratingValue":1},"author":["Ana"]},{"@type":"Review","author":"Bo"}]'
  expect(mentionsOf(script(reviews))).toMatchObject([{ kind: 'rating', text: '', author: { name: 'Ana' } }])
})

test('notes for and against, the answer of the owner but not of other people, and no average', () => {
  const review = {
    ...{ '@type': 'Review', reviewBody: 'Mixed', datePublished: '2031-01-01' },
    positiveNotes: { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', name: 'Price' }] },
    comment: [
      { '@type': 'Comment', text: 'Same here', author: { '@type': 'Person', name: 'Bo' } },
      {
        '@type': 'Comment',
        text: 'We are sorry',
        author: { '@type': 'Organization', name: 'Velta' },
        dateCreated: '2026-02-28T10:00:00Z',
      },
    ],
  }
  const average = { '@type': 'AggregateRating', ratingValue: '3,4', reviewCount: '212' }
  expect(mentionsOf(script(JSON.stringify([review, average])))).toMatchObject([
    {
      ...{ publishedAt: null, details: { positive: 'Price' } },
      ownerReply: { text: 'We are sorry', publishedAt: Date.UTC(2026, 1, 28, 10) },
    },
  ])
})

test('the charset is the one that the page names', () => {
  const html = Buffer.from(
    `<meta charset="iso-8859-2">${script('{"@type":"Review","reviewBody":"lips\u0103"}')}`.replace(
      '\u0103',
      '\xe3',
    ),
    'latin1',
  )
  expect(mentionsOf(html)).toMatchObject([{ text: 'lipsă' }])
})

test('a page made to exhaust its reader is read as far as it goes', () => {
  const good = script('{"@type":"Review","reviewBody":"Late"}')
  expect(mentionsOf(good + '<a><b>'.repeat(400_000) + '</i>'.repeat(100_000))).toHaveLength(1)
  const cyclic = '[{"@type":"Review","@id":"#a","reviewBody":"Late","itemReviewed":{"@id":"#a"}}]'
  expect(mentionsOf(script(cyclic))).toHaveLength(1)
  expect(mentionsOf(script('['.repeat(100_000)) + good)).toHaveLength(1)
  expect(mentionsOf(script(`[,-->${' '.repeat(200_000)}x`) + good)).toHaveLength(1)
  const refs =
    '<div itemscope id="x" itemref="y" itemtype="Review"><p id="y" itemscope itemprop="a" itemref="x y">'
  expect(mentionsOf(refs)).toEqual([])
})
