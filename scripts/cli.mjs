// npm run cli: the app's command line in plain Node; needs neither a display nor Electron. What it prints on stdout is the program's alone.
import { ensureForNode } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { script } from './setup/log.mjs'
import { inRoot } from './setup/places.mjs'

await script(async () => {
  await ensureForNode()
  return handOver(process.execPath, [inRoot('out/main/cli.js'), ...process.argv.slice(2)], {
    env: process.env,
  })
})
