// npm run bench:triage: quality and speed of our triage beside the sentiment packages of npm, on the same texts in one run.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { ensureForNode } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { say, script } from './setup/log.mjs'
import { modules, root } from './setup/places.mjs'
import { npm, runOrStop } from './setup/run.mjs'

// Only compared with, so they are no dependencies: they lie in a folder of their own, without their install scripts.
const RIVALS = {
  'afinn-165-multilingual': '0.0.1',
  'ml-sentiment': '2.0.7',
  natural: '8.1.1',
  '@nlpjs/lang-all': '4.26.1',
  '@nlpjs/sentiment': '4.26.1',
  sentiment: '5.0.2',
  'vader-sentiment': '1.1.3',
  'wink-sentiment': '5.0.2',
}

await script(async () => {
  await ensureForNode()
  const folder = modules('.cache/atalaya-rivals')
  const wanted = `${JSON.stringify({ name: 'rivals', private: true, dependencies: RIVALS }, null, 2)}\n`
  const packageFile = `${folder}/package.json`
  if (!existsSync(`${folder}/node_modules/sentiment`)) {
    say('fetching the packages to compare with …')
    mkdirSync(folder, { recursive: true })
    writeFileSync(packageFile, wanted)
    const { command, args, options } = npm([
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel',
      'error',
    ])
    await runOrStop(
      command,
      args,
      { ...options, cwd: folder },
      'look at the lines above; the bench needs the network once',
    )
  }
  const program = await bundle('tests/bench/triage-bench.ts')
  return handOver(process.execPath, ['--expose-gc', program, folder, ...process.argv.slice(2)], {
    env: process.env,
    cwd: root,
  })
})
