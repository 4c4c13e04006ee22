import { expect, test } from 'vitest'
import { gdeltConnector } from '../../../../../src/main/engine/connectors/gdelt'
import { seenAt } from '../../../../../src/main/engine/connectors/gdelt/article'
import { connectorContract, contractNow, itemAt, mentionsIn } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const stampOf = (at: number) => new Date(at).toISOString().replace(/[-:]|[.]\d+/g, '')
const urlOf = (item: number) => `https://diario.example/n/${item}`

function articleOf(item: number) {
  return {
    ...{
      url: urlOf(item),
      url_mobile: '',
      title: `Velta deja sin respuesta a ${item} clientes`,
      socialimage: '',
    },
    ...{
      seendate: stampOf(itemAt(item)),
      domain: 'diario.example',
      language: 'Spanish',
      sourcecountry: 'Spain',
    },
  }
}

/** The newest articles of a span, 250 at most; an empty object where there are none. */
function serve(server: ApiServer, items: readonly number[]) {
  server.on('api.gdeltproject.org/api/v2/doc/doc', ({ query }) => {
    const moment = (name: string) => seenAt((query.get(name) ?? '').replace(/^(\d{8})(\d{6})$/, '$1T$2Z'))
    const [from, to] = [moment('startdatetime'), moment('enddatetime')]
    const within = items.filter((item) => itemAt(item) >= from && itemAt(item) <= to).toReversed()
    return within.length === 0 ? { json: {} } : { json: { articles: within.slice(0, 250).map(articleOf) } }
  })
}

const sentence = (text: string, status = 200) => ({ status, text, headers: { 'content-type': 'text/plain' } })

connectorContract(
  {
    ...{ connector: gdeltConnector, settings: { words: '"casa velta"' }, serve, idOf: urlOf, several: 40 },
    limited: sentence('Please limit requests to one every 5 seconds.', 429),
  },
  (run) => {
    test('maps an article with its paper, its language by name and the time at which it was found', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'article', lang: 'es', publishedAt: contractNow, publishedPrecision: 'minute' },
          ...{ title: 'Velta deja sin respuesta a 1000 clientes', url: urlOf(1000) },
          author: { name: 'diario.example', kind: 'org' },
        },
      ])
    })
    test('reads a span with more than is given at once by its halves', async () => {
      const { items, collect, server } = run()
      items.push(...Array.from({ length: 700 }, (_, index) => 1000 - index * 60))
      const found = mentionsIn(await collect())
      expect(new Set(found.map(({ externalId }) => externalId))).toEqual(new Set(items.map(urlOf)))
      expect(server.requests.length).toBeGreaterThan(2)
    })
    test.each([
      [
        'a notice of too many requests, even as a success',
        'Please limit requests to one every 5 seconds',
        { kind: 'limited' },
      ],
      [
        'a query that it cannot read',
        'The specified phrase is too short.',
        { kind: 'bad-request', words: 'The specified phrase is too short.' },
      ],
    ])('takes %s for what it is', async (_what, said, outcome) => {
      const { server, collect } = run()
      server.faults = [sentence(said)]
      expect(await collect()).toMatchObject(outcome)
    })
  },
)
