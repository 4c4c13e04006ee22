import Database from 'better-sqlite3'
import { defaultClockRules } from '@shared/model/clock'
import { parseQuery } from '@shared/text/query/parse-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepHits } from '../../../../src/main/engine/analytics/hit-store'
import { saveClockRules } from '../../../../src/main/engine/clocks/store'
import { querySql } from '../../../../src/main/engine/mentions/query-sql'
import { keepRollups } from '../../../../src/main/engine/rollups/keep-rollups'
import { insertSubject } from '../../../../src/main/engine/subjects/store'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// What a query finds is counted in one pass of our own; the view of migration 0009 says what is to come out.

const inFolder = temporaryFolder()
let files = 0
let client: CaseClient
let reader: Database.Database
beforeEach(async () => {
  client = await caseClient(inFolder(`${(files += 1)}.db`))
  client.db.pragma('synchronous = OFF')
  saveClockRules(client.db, defaultClockRules('Europe/Madrid'))
  keepRollups(client.db)
  reader = new Database(client.db.name, { readonly: true })
})
afterEach(() => {
  reader.close()
  client.close()
})

function writeAll(seed: number): void {
  const random = seeded(seed)
  for (let batch = 0; batch < 12; batch += 1)
    client.writeMany(
      Array.from({ length: 8 }, () => ({
        ...{ by: random.pick(['Ana', 'Luz', 'Ion']), on: random.pick(['google', 'x'] as const), now: noon },
        at: noon - random.below(90 * 24 * 4) * (hourMs / 4),
        publishedPrecision: random.pick(['second', 'minute', 'day'] as const),
        rating: random.chance(0.5) ? { value: 1 + random.below(9) / 2, min: 1, max: 5 } : null,
        isOwner: random.chance(0.1),
        read: {
          sentiment: random.pick(['negative', 'mixed', 'neutral', 'positive'] as const),
          complaint: random.chance(0.5),
          lang: random.pick(['en', 'es', null]),
          topics: ['delivery', 'billing', 'staff'].filter(() => random.chance(0.5)),
        },
      })),
    )
  const rival = insertSubject(client.db, { kind: 'competitor', name: 'Ostrel', terms: [] })
  client.db.exec(`UPDATE mention SET reach = id % 7 * 100`)
  client.db.exec(
    `INSERT INTO mentionSubject (subjectId, mentionId) SELECT ${rival}, id FROM mention WHERE id % 3 = 0`,
  )
}

const cells =
  'dimension, subjectId, day, key, negative, mixed, neutral, positive, complaints, angry, rated, stars, reach'
const queries = ['complaint:yes', '-topic:delivery', 'topic:billing', 'lang:es rating<=3', 'is:own', 'id:1']

test.each([1, 2, 3, 4])('count for the same as in the view of the rollups (seed %i)', (seed) => {
  writeAll(seed)
  for (const query of queries) {
    keepHits(reader, querySql(parseQuery(query), noon), [0, Number.MAX_SAFE_INTEGER], query)
    const counted = reader.prepare(`SELECT ${cells} FROM temp.hitRollup ORDER BY 1, 2, 3, 4`).all()
    const sums = cells
      .split(', ')
      .slice(4)
      .map((name) => `sum(${name}) AS ${name}`)
    const expected = reader
      .prepare(
        `SELECT dimension, subjectId, day, key, ${sums.join(', ')} FROM mentionCell
         WHERE mentionId IN (SELECT id FROM temp.hit) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      )
      .all()
    expect(counted).toEqual(expected)
    expect(counted.length > 0).toBe(query !== 'id:1')
  }
})
