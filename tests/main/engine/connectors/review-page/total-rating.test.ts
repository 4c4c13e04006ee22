import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../../src/main/engine/connectors/review-page/read-page'
import { totalRatingIn } from '../../../../../src/main/engine/connectors/review-page/total-rating'

function totalOf(html: string) {
  const answer = {
    status: 200,
    headers: {},
    body: Buffer.from(html),
    url: 'https://shop.example/',
    movedTo: null,
  }
  return totalRatingIn(readPage(answer).things)
}
const script = (...json: object[]) =>
  json.map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`).join('')
const total = (values: object) => ({ '@type': 'AggregateRating', ...values })
const shop = (values: object, more: object = {}) =>
  script({ '@type': 'LocalBusiness', name: 'Velta', aggregateRating: total(values), ...more })

describe('the total rating of a page', () => {
  test.each([
    [
      { ratingValue: 4.3, reviewCount: 120 },
      { value: 4.3, best: 5, count: 120 },
    ],
    [
      { ratingValue: '4,3', ratingCount: '1.204' },
      { value: 4.3, best: 5, count: 1204 },
    ],
    [
      { ratingValue: '8.7', bestRating: '10', reviewCount: '1,204,331 reviews' },
      { value: 8.7, best: 10, count: 1204331 },
    ],
    [
      { ratingValue: '4.5/5', ratingCount: '1 204' },
      { value: 4.5, best: 5, count: 1204 },
    ],
    // Ratings are more than reviews, and the value is of all of them.
    [
      { ratingValue: '3', ratingCount: 9, reviewCount: 4 },
      { value: 3, best: 5, count: 9 },
    ],
    [{ ratingValue: '3' }, { value: 3, best: 5, count: null }],
    [
      { ratingValue: 2, ratingCount: 'many', reviewCount: 7 },
      { value: 2, best: 5, count: 7 },
    ],
  ])('is read from %j', (values, expected) => {
    expect(totalOf(shop(values))).toEqual(expected)
  })

  test.each([
    ['of nobody', { ratingValue: 0, reviewCount: 0 }],
    ['that nobody gave yet', { ratingValue: 5, reviewCount: '0' }],
    ['beyond its scale', { ratingValue: 8.7, reviewCount: 3 }],
    ['below nothing', { ratingValue: -1, reviewCount: 3 }],
    ['in per cent', { ratingValue: '92%', reviewCount: 3 }],
    ['without a figure', { ratingValue: 'excellent', reviewCount: 3 }],
    ['without a value', { reviewCount: 3 }],
  ])('is none where it is one %s', (_what, values) => {
    expect(totalOf(shop(values))).toBeNull()
  })

  test('is read from microdata, and from a total that stands by itself', () => {
    const stars =
      '<b itemprop="ratingValue">4,1</b><meta itemprop="bestRating" content="5"><i itemprop="reviewCount">87</i>'
    const kind = 'itemscope itemtype="https://schema.org/AggregateRating"'
    const expected = { value: 4.1, best: 5, count: 87 }
    const within = `<div itemscope itemtype="https://schema.org/Product"><div itemprop="aggregateRating" ${kind}>${stars}</div></div>`
    expect(totalOf(within)).toEqual(expected)
    expect(totalOf(`<div ${kind}>${stars}</div>`)).toEqual(expected)
    expect(
      totalOf(script(total({ ratingValue: 4.1, ratingCount: 87, itemReviewed: { name: 'Velta' } }))),
    ).toEqual(expected)
  })

  test('is one where the same thing is described twice', () => {
    const again =
      '<div itemscope itemtype="https://schema.org/Organization"><div itemprop="aggregateRating" itemscope><b itemprop="ratingValue">4</b></div></div>'
    expect(totalOf(shop({ ratingValue: 4.3, reviewCount: 9 }) + again)).toEqual({
      value: 4.3,
      best: 5,
      count: 9,
    })
  })

  test('is that of the thing whose reviews stand there, among others that are shown beside it', () => {
    const rival = { '@type': 'LocalBusiness', name: 'Norda', aggregateRating: total({ ratingValue: 1 }) }
    const review = [{ '@type': 'Review', reviewBody: 'Late' }]
    expect(totalOf(script(rival) + shop({ ratingValue: 4 }, { review }))).toMatchObject({ value: 4 })
    expect(totalOf(script(rival) + shop({ ratingValue: 4 }))).toBeNull()
  })

  test('is none on a page without one', () => {
    expect(totalOf(script({ '@type': 'LocalBusiness', name: 'Velta' }))).toBeNull()
    expect(totalOf('<p>4.5 of 5</p>')).toBeNull()
  })
})
