import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Engine } from '../../src/main/engine/engine'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { writeMentionCsv } from '../helpers/mention-csv'
import { line, timedAsync } from './figures'
import { plainInsertsMs } from './plain-inserts'

const rowsPerBatch = 2000
/** So many write, on five channels each and so often that there is about one case for ten mentions, in a hundred thousand as in a million. */
const mostPeople = 2000

/** Imports a file of so many mentions through the engine; gives the client that holds them and the lines to print. */
export async function importBench(
  engine: Engine,
  folder: string,
  rows: number,
): Promise<{ client: string; report: string[]; msPerRow: number }> {
  const path = join(folder, 'mentions.csv')
  await writeMentionCsv(path, { rows, people: Math.min(mostPeople, Math.ceil(rows / 50)) })
  const { id: client } = await engine.call('client.create', { name: 'Bench', brand: [], competitors: [] })
  const file = engine.offerFile(path)
  const { format, mapping } = await engine.call('import.inspect', { client, file })
  const { ms, value } = await timedAsync(() =>
    engine.call('import.run', { client, file, format, mapping, job: randomUUID() }),
  )
  if (value.added !== rows) throw new Error(`only ${value.added} of ${rows} rows were added`)
  const stored = new Database(clientPath(folder, client), { readonly: true })
  const inTime = await plainInsertsMs(stored, join(folder, 'plain-time.db'), 'time', rowsPerBatch)
  const inFile = await plainInsertsMs(stored, join(folder, 'plain-file.db'), 'file', rowsPerBatch)
  stored.close()
  const speed = (each: number) => `${Math.round((rows / each) * 1000).toLocaleString('en')} rows/s`
  const ratio = ms / inTime
  return {
    client,
    msPerRow: ms / rows,
    report: [
      line(
        `import of ${rows.toLocaleString('en')} mentions (CSV, newest first)`,
        `${(ms / 1000).toFixed(1)} s, ${speed(ms)}`,
      ),
      line(
        'plain inserts of the same rows, in time order',
        `${(inTime / 1000).toFixed(1)} s, ${speed(inTime)}`,
      ),
      line(
        'plain inserts of the same rows, in the file’s order',
        `${(inFile / 1000).toFixed(1)} s, ${speed(inFile)}`,
      ),
      line('import : plain inserts in time order', `${ratio.toFixed(2)} ×`, {
        limit: 3,
        value: ratio,
        unit: '×',
      }),
      line('import : plain inserts in the file’s order', `${(ms / inFile).toFixed(2)} ×`),
    ],
  }
}
