import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { LongReadThread } from '../../src/main/engine/long-reads/long-reads'
import { openEngine } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { analyticsBench } from './analytics-bench'
import { casesBench } from './cases-bench'
import { collectBench } from './collect-bench'
import { Clock } from './collect-calls'
import { growClient } from './grow-client'
import { importBench } from './import-bench'
import { inboxBench } from './inbox-bench'

// The engine's part of `npm run bench`: everything is measured in one run on one machine, so that ratios can be trusted.
// npm run bench -- 30000 import,cases takes only some of its parts; the import is always done, as the others look at what it stored.
// npm run bench -- 30000 cases 1000000 lets what was imported grow to a million before the others look at it.

const rows = Number(process.argv[2] ?? 100_000)
const grown = Number(process.argv[4] ?? rows)
const wanted = process.argv[3]?.split(',')
const isWanted = (part: string) => !wanted || wanted.includes(part)
const folder = await mkdtemp(join(tmpdir(), 'atalaya-bench-'))
const clock = new Clock()
const engine = await openEngine({
  dataFolder: folder,
  version: 'bench',
  http: createHttp({ version: 'bench' }),
  now: clock.now,
  // One pass of collecting follows right upon another.
  hostPauseMs: 0,
  longReads: new LongReadThread(() => process.env['ATALAYA_BENCH_READS'] ?? ''),
})
try {
  const { client, report, msPerRow } = await importBench(engine, folder, rows)
  console.log(report.join('\n'))
  if (grown > rows) growClient(clientPath(folder, client), grown)
  if (isWanted('inbox')) console.log((await inboxBench(engine, folder, client)).join('\n'))
  if (isWanted('cases')) console.log((await casesBench(engine, folder, client)).join('\n'))
  if (isWanted('analytics')) console.log((await analyticsBench(engine, folder, client, msPerRow)).join('\n'))
  // The last, as it brings in more.
  if (isWanted('collect')) console.log((await collectBench(engine, client, clock)).join('\n'))
} finally {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
}
