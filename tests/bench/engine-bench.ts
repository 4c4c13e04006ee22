import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { casesBench } from './cases-bench'
import { importBench } from './import-bench'
import { inboxBench } from './inbox-bench'

// The engine's part of `npm run bench`: everything is measured in one run on one machine, so that ratios can be trusted.

const rows = Number(process.argv[2] ?? 100_000)
const folder = await mkdtemp(join(tmpdir(), 'atalaya-bench-'))
const engine = await openEngine({
  dataFolder: folder,
  version: 'bench',
  http: createHttp({ version: 'bench' }),
})
try {
  const { client, report } = await importBench(engine, folder, rows)
  console.log(report.join('\n'))
  console.log((await inboxBench(engine, folder, client)).join('\n'))
  console.log((await casesBench(engine, folder, client)).join('\n'))
} finally {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
}
