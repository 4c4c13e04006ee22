// npm run bench: how fast the app is, as ratios and figures of one run. npm run bench -- 20000 takes fewer mentions.
import { ensureInstalled } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { say, script } from './setup/log.mjs'
import { root } from './setup/places.mjs'
import { bundle } from './benching/bundle.mjs'

// Each bench is a program of its own that prints its figures; what needs a window (launch, scrolling) takes its place here too.
const BENCHES = ['tests/bench/engine-bench.ts']

await script(async () => {
  await ensureInstalled()
  for (const bench of BENCHES) {
    say(`${bench} …`)
    const program = await bundle(bench)
    const code = await handOver(process.execPath, [program, ...process.argv.slice(2)], {
      env: process.env,
      cwd: root,
    })
    if (code !== 0) return code
  }
  return 0
})
