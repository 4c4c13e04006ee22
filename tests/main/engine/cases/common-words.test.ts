import { caseOrders } from '@shared/model/case'
import { parseQuery } from '@shared/text/query/parse-query'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnChunk } from '../../../../src/main/engine/cases/act'
import { commonWords, pageOfCommonWords } from '../../../../src/main/engine/cases/common-words-store'
import { casePageSql, caseSql } from '../../../../src/main/engine/cases/list-sql'
import { firstPlace } from '../../../../src/main/engine/cases/list-store'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// However common its words are taken to be, a page that is found chunk by chunk is the page that testing every case and looking up every word gives.

const inFolder = temporaryFolder()
let client: CaseClient
beforeAll(async () => {
  client = await caseClient(inFolder('common.db'))
  client.db.pragma('synchronous = OFF')
  const random = seeded(5)
  const words = ['the oven', 'the refund', 'a boiler', 'nothing works', 'the end']
  for (let batch = 0; batch < 10; batch += 1)
    client.writeMany(
      Array.from({ length: 130 }, () => ({
        ...{ by: random.chance(0.1) ? null : `Person ${random.below(700)}`, lang: random.pick(['en', 'es']) },
        ...{
          at: noon + random.below(24 * 200) * hourMs,
          now: noon + 9000 * hourMs,
          text: random.pick(words),
        },
        read: { complaint: true, intent: 'complaint', sentiment: 'negative', urgency: random.below(5) * 20 },
      })),
    )
})
afterAll(() => client.close())

const queries = [
  'status:open the',
  'the',
  'status:open the -refund',
  'boiler lang:es',
  'status:open ((oven) OR (end))',
  'status:open nothing here',
]

describe.each(queries)('%s', (text) => {
  test.each(caseOrders)('by %s, page after page', (order) => {
    const { db } = client
    const now = noon + 9000 * hourMs
    const query = parseQuery(text)
    const columns = 'c.sortAt, c.urgency, c.latestMentionId, c.id'
    type Row = [sortAt: number, urgency: number, latest: number, id: number]
    const all = (role: 'lead' | 'test') => {
      const sql = caseSql(query, now, role)
      return db
        .prepare<unknown[], Row>(casePageSql(sql, order, columns))
        .raw()
        .all(...sql.params, ...firstPlace(order), -1)
    }
    const expected = all('lead')
    expect(all('test')).toEqual(expected)
    for (const [limit, hitsPerId, looked = 2000] of [
      [7, 0],
      [100, 0, 0],
      [100, 0, 300],
      [100, 1, 300],
      [2000, 0, 300],
      [100, 0],
      [100, 1],
      [2000, 0],
      [2000, 1],
    ] as const) {
      const common = commonWords(query, hitsPerId, now)
      for (let start = 0; start < expected.length || start === 0; start += Math.max(limit, 150)) {
        const [sortAt = 0, urgency = 0, latest = 0, id = 0] = expected[start] ?? []
        const from =
          start === 0 ? firstPlace(order) : ([{ clock: sortAt, urgency, newest: latest }[order], id] as const)
        const page = pageOfCommonWords<{ id: number }>(
          db,
          common,
          { columns, order, from: [from[0], from[1]], limit },
          looked,
        )
        expect(page.map((row) => row.id)).toEqual(expected.slice(start, start + limit).map((row) => row[3]))
      }
    }
  })
})

test('a filter by urgency finds the cases that have such a mention, whatever their priority makes of them', () => {
  const { db } = client
  const now = noon + 9000 * hourMs
  const ids = db.prepare<[], number>('SELECT id FROM caseFile').pluck().all()
  const some = (rest: number) => ids.filter((id) => id % 5 === rest)
  actOnChunk(client.desk(now), some(1), { do: 'priority', value: 'low' })
  actOnChunk(client.desk(now), some(2), { do: 'priority', value: 'urgent' })
  for (const least of [20, 60, 80]) {
    const { where, params } = caseSql(parseQuery(`urgency>=${least}`), now, 'lead')
    const found = db
      .prepare<unknown[], number>(`SELECT c.id FROM caseFile c WHERE ${where} ORDER BY c.id`)
      .pluck()
      .all(...params)
    const expected = db
      .prepare<[number], number>(
        `SELECT DISTINCT k.caseId FROM mention m JOIN caseMention k ON k.mentionId = m.id WHERE m.urgency >= ? ORDER BY 1`,
      )
      .pluck()
      .all(least)
    expect(found).toEqual(expected)
    expect(found.length).toBeGreaterThan(0)
  }
})
