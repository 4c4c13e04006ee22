// npm run bench: how fast the app is, as ratios and figures of one run. npm run bench -- 20000 takes fewer mentions.
import { bundle } from './bundle.mjs'
import { environmentForElectron } from './setup/electron.mjs'
import { ensureForElectron } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { say, script } from './setup/log.mjs'
import { root } from './setup/places.mjs'

// Each bench is a program of its own that prints its figures: first the engine in plain Node, then the real window.
const BENCHES = ['tests/bench/engine-bench.ts', 'tests/bench/window-bench.ts']

await script(async () => {
  const display = await ensureForElectron()
  try {
    const reads = await bundle('src/main/engine/long-reads/long-read-worker.ts')
    const sites = await bundle('tests/bench/collect-sites.ts')
    const programs = { ATALAYA_BENCH_READS: reads, ATALAYA_BENCH_SITES: sites }
    const env = { ...environmentForElectron(), ...display.env, ...programs }
    for (const bench of BENCHES) {
      say(`${bench} …`)
      const program = await bundle(bench)
      const code = await handOver(process.execPath, [program, ...process.argv.slice(2)], { env, cwd: root })
      if (code !== 0) return code
    }
    return 0
  } finally {
    await display.stop()
  }
})
