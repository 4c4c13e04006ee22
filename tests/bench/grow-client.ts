import Database from 'better-sqlite3'
import { countHeldInRollups } from '../../src/main/engine/rollups/store'

const dayMs = 86_400_000
const idsPerMs = 4096

/**
 * Copies all that a client has into the time before it, until it holds so many mentions: a million in minutes, through the
 * real schema with its search index and rollups. Only the words are those of the first.
 */
export function growClient(path: string, mentions: number): void {
  const db = new Database(path, { timeout: 5000 })
  // Nobody needs this file after a power cut.
  db.pragma('synchronous = OFF')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -262144')
  const [held, first, last, cases] = db
    .prepare<[], number[]>(
      'SELECT count(*), min(publishedAt), max(publishedAt), (SELECT max(id) FROM caseFile) FROM mention',
    )
    .raw()
    .get() as [number, number, number, number]
  const spanMs = (Math.ceil((last - first) / dayMs) + 1) * dayMs
  const copies = Math.ceil(mentions / held) - 1
  for (let copy = 1; copy <= copies; copy += 1)
    db.transaction(() => copyBack(db, { copy, spanMs, first, cases })).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

interface Copy {
  copy: number
  spanMs: number
  /** When the oldest mention was published that is not itself a copy. */
  first: number
  /** The highest number of a case that is not itself a copy. */
  cases: number
}

function copyBack(db: Database.Database, { copy, spanMs, first, cases }: Copy): void {
  const backMs = copy * spanMs
  const back = backMs * idsPerMs
  const isOriginal = `>= ${first * idsPerMs}`
  const moved = (name: string) => `${name} - ${name.endsWith('Id') ? back : backMs}`
  db.exec(`INSERT INTO rollupHeld SELECT id - ${back} FROM mention WHERE id ${isOriginal}`)
  const ofMention: Record<string, string> = {
    ...{ id: `id - ${back}`, publishedAt: moved('publishedAt'), firstSeenAt: moved('firstSeenAt') },
    ...{ ownerRepliedAt: moved('ownerRepliedAt'), externalId: `externalId || '-${copy}'` },
  }
  insertFrom(db, 'mention', ofMention, `id ${isOriginal} ORDER BY id`)
  for (const table of ['mentionSubject', 'mentionTopic'])
    insertFrom(db, table, { mentionId: moved('mentionId') }, `mentionId ${isOriginal}`)
  const ofCase: Record<string, string> = { id: `id + ${copy * cases}` }
  const times = ['sortAt', 'firstSeenAt', 'clockStartedAt', 'dueAt', 'firstAnsweredAt', 'answeredAt']
  for (const name of [...times, 'firstMentionId', 'latestMentionId']) ofCase[name] = moved(name)
  insertFrom(db, 'caseFile', ofCase, `id <= ${cases}`)
  const ofBoth = { mentionId: moved('mentionId'), caseId: `caseId + ${copy * cases}` }
  insertFrom(db, 'caseMention', ofBoth, `mentionId ${isOriginal}`)
  countHeldInRollups(db)
}

function insertFrom(
  db: Database.Database,
  table: string,
  changed: Record<string, string>,
  where: string,
): void {
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const values = names.map((name) => changed[name] ?? name)
  db.exec(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`,
  )
}
