// npm run bench:review: precision and recall of every rule of the reply review on our labelled replies, and its speed.
import { bundle } from './bundle.mjs'
import { ensureForNode } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { script } from './setup/log.mjs'
import { root } from './setup/places.mjs'

await script(async () => {
  await ensureForNode()
  const program = await bundle('tests/bench/review-bench.ts')
  return handOver(process.execPath, [program, ...process.argv.slice(2)], { env: process.env, cwd: root })
})
