import { beforeEach, describe, expect, test } from 'vitest'
import { defaultClockRules } from '@shared/model/clock'
import { offsetAt } from '@shared/text/hours/zone-offsets'
import { saveClockRules } from '../../../../src/main/engine/clocks/store'
import { eraseMention } from '../../../../src/main/engine/entries/erase-mention'
import { keepRollups } from '../../../../src/main/engine/rollups/keep-rollups'
import { countWrongCells } from '../../../../src/main/engine/rollups/store'
import { setTopics, updateTriage } from '../../../../src/main/engine/triage/store'
import { caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
let files = 0
let client: CaseClient
beforeEach(async () => {
  client = await caseClient(inFolder(`${(files += 1)}.db`))
  return () => client.close()
})

const sentiments = ['negative', 'mixed', 'neutral', 'positive'] as const
const topics = ['delivery', 'billing', 'staff']
const zones = ['UTC', 'Europe/Madrid', 'Asia/Kathmandu', 'America/Los_Angeles']

function setZone(zone: string): void {
  saveClockRules(client.db, defaultClockRules(zone))
  keepRollups(client.db)
}

interface Stored {
  id: number
  publishedAt: number
  isOwner: number
  isTimed: number
  sourceId: number
  textLang: string | null
  sentiment: (typeof sentiments)[number]
  complaint: number
  stars: number | null
  reach: number
  topics: string | null
}

/** All cells counted once more by hand, from the rows and Intl alone. */
function recounted(zone: string): Map<string, number[]> {
  const rows = client.db
    .prepare<[], Stored>(
      `SELECT id, publishedAt, isOwner, publishedPrecision IN ('second', 'minute') AS isTimed, sourceId, textLang, sentiment,
         complaint, stars, reach, (SELECT group_concat(topicId) FROM mentionTopic t WHERE t.mentionId = mention.id) AS topics FROM mention`,
    )
    .all()
  const cells = new Map<string, number[]>()
  for (const row of rows) {
    const local = row.publishedAt + offsetAt(zone, row.publishedAt)
    const keys: [string, unknown][] = row.isOwner
      ? [['own', 0]]
      : [
          ['all', 0],
          ['source', row.sourceId],
          ['language', row.textLang ?? ''],
          ...(row.isTimed ? [['hour', Math.floor(local / hourMs) % 24] as [string, unknown]] : []),
          ...(row.stars === null ? [] : [['stars', Math.round(row.stars)] as [string, unknown]]),
          ...(row.topics?.split(',') ?? []).map((id): [string, unknown] => ['topic', Number(id)]),
        ]
    const counts = [
      ...sentiments.map((one) => Number(row.sentiment === one)),
      ...[
        row.complaint,
        Number(row.complaint && row.sentiment === 'negative'),
        Number(row.stars !== null),
        row.stars ?? 0,
        row.reach,
      ],
    ]
    for (const [dimension, key] of keys) {
      const name = `${dimension} ${Math.floor(local / dayMs)} ${String(key)}`
      const sum = cells.get(name) ?? counts.map(() => 0)
      cells.set(
        name,
        sum.map((value, index) => value + (counts[index] ?? 0)),
      )
    }
  }
  return cells
}

function kept(): Map<string, number[]> {
  const rows = client.db
    .prepare<[], Record<string, unknown>>(
      'SELECT * FROM rollup WHERE negative + mixed + neutral + positive <> 0',
    )
    .all()
  return new Map(
    rows.map(({ dimension, subjectId: _, day, key, ...counts }) => [
      `${dimension as string} ${day as number} ${String(key)}`,
      Object.values(counts) as number[],
    ]),
  )
}

const sorted = (cells: Map<string, number[]>) => [...cells].sort(([a], [b]) => (a < b ? -1 : 1))

describe('the rollups', () => {
  test.each([1, 2, 3, 4, 5])('stay those of the rows over a random walk of changes (seed %i)', (seed) => {
    const random = seeded(seed)
    const ids: number[] = []
    let zone = 'UTC'
    setZone(zone)
    const read = () =>
      triageWith({
        sentiment: random.pick(sentiments),
        complaint: random.chance(0.5),
        lang: random.pick(['en', 'es', null]),
        topics: topics.filter(() => random.chance(0.4)),
      })
    for (let step = 0; step < 120; step += 1) {
      const id = ids.length > 0 ? random.pick(ids) : null
      const roll = random.next()
      if (roll < 0.5 || id === null) {
        const at = noon - random.below(40 * 24) * hourMs
        ids.push(
          client.write({
            by: random.pick(['Ana', 'Luz', 'Ion']),
            at,
            on: random.pick(['google', 'x']),
            publishedPrecision: random.pick(['second', 'day']),
            rating: random.chance(0.5) ? { value: 1 + random.below(9) / 2, min: 1, max: 5 } : null,
            isOwner: random.chance(0.1),
            read: read(),
          }),
        )
      } else if (roll < 0.7) updateTriage(client.db, id, read())
      else if (roll < 0.85)
        setTopics(
          client.db,
          id,
          topics.filter(() => random.chance(0.5)),
        )
      else if (roll < 0.92) {
        const name = client.db.prepare('SELECT authorName FROM mention WHERE id = ?').pluck().get(id)
        eraseMention(client.desk(), id, (name as string | null) ?? '')
      } else setZone((zone = random.pick(zones)))
    }
    expect(sorted(kept())).toEqual(sorted(recounted(zone)))
    expect(countWrongCells(client.db).wrong).toBe(0)
  })

  test('are found wrong by the check when a count is off', () => {
    client.write({ by: 'Ana', at: noon })
    client.db.prepare("UPDATE rollup SET negative = negative + 1 WHERE dimension = 'all'").run()
    expect(countWrongCells(client.db).wrong).toBe(2)
  })

  test('count the reach that an author had when the text was first read', () => {
    client.write({ by: 'Ana', at: noon })
    client.db.prepare('UPDATE author SET followers = 500').run()
    expect(countWrongCells(client.db).wrong).toBe(0)
  })
})
