import Database from 'better-sqlite3'
import { defaultClockRules } from '@shared/model/clock'
import { periodBefore } from '@shared/model/period'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groundOf, type Span } from '../../../../src/main/engine/analytics/ground'
import { sumHits } from '../../../../src/main/engine/analytics/hit-sums'
import { saveClockRules } from '../../../../src/main/engine/clocks/store'
import { keepRollups } from '../../../../src/main/engine/rollups/keep-rollups'
import { insertSubject } from '../../../../src/main/engine/subjects/store'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// What a query finds is added up by our own code; the view of migration 0009 says what is to come out.

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

const period = { from: '2026-09-10', to: '2026-10-20' }
const queries = ['complaint:yes', '-topic:delivery', 'topic:billing', 'lang:es rating<=3', 'is:own', 'id:1']
const dimensions = ['all', 'own', 'source', 'language', 'hour', 'stars', 'topic'] as const
const groups = {
  subject: 'subjectId AS subject',
  day: 'day',
  key: 'key',
  subjectKey: 'subjectId AS subject, key',
  weekdayKey: '(day + 3) % 7 AS weekday, key',
}

/** The same sums, of the view that the rollups are made of. */
function fromView(dimension: string, span: Span, by: keyof typeof groups, about: string) {
  const told = groups[by]
  const names = ['negative', 'mixed', 'neutral', 'positive', 'complaints', 'angry', 'rated', 'stars', 'reach']
  const sums = names.map((name) => `sum(${name}) AS ${name}`)
  const grouped = told.includes(',') ? '1, 2' : '1'
  return reader
    .prepare(
      `SELECT ${told}, count(*) AS mentions, ${sums.join(', ')} FROM mentionCell
       WHERE mentionId IN (SELECT id FROM temp.hit) AND dimension = ? AND day >= ? AND day < ?
         AND subjectId IN (SELECT id FROM subject WHERE kind = 'brand' OR ?) GROUP BY ${grouped} ORDER BY ${grouped}`,
    )
    .all(dimension, span.fromDay, span.toDay, about === 'all' ? 1 : 0)
}

test.each([1, 2, 3, 4])('count for the same as in the view of the rollups (seed %i)', (seed) => {
  writeAll(seed)
  for (const query of queries) {
    const scope = { client: 'test', period, before: periodBefore(period), query, choices: {} }
    const ground = groundOf(reader, scope, noon)
    let mentions = 0
    for (const dimension of dimensions)
      for (const by of Object.keys(groups) as (keyof typeof groups)[])
        for (const about of ['brand', 'all'] as const)
          for (const span of [ground.period, ground.before]) {
            if ((by === 'weekdayKey') !== (dimension === 'hour')) continue
            const sums = sumHits(ground, dimension, span, by, about)
            expect(sums).toEqual(fromView(dimension, span, by, about))
            mentions += sums.reduce((sum, one) => sum + one.mentions, 0)
          }
    expect(mentions > 0).toBe(query !== 'id:1')
  }
})
