import type { Engine } from '../../src/main/engine/engine'
import { openLoopbackEngine } from './loopback-engine'

// A program of its own: reads all sources of a client whenever it is told the time, until somebody kills it.

const [folder = '', client = ''] = process.argv.slice(2)
let now = 0
let opened: Promise<Engine> | null = null
process.on('message', (at: number) => {
  now = at
  void collect().then(() => process.send?.('whole'))
})

async function collect(): Promise<void> {
  const engine = await (opened ??= open())
  await engine.call('source.collect', { client })
}

/** Only when the one before is dead, for a client has one writer. */
async function open(): Promise<Engine> {
  const engine = await openLoopbackEngine(folder, () => now)
  // Loads what every reading needs, so that one is as short as in a program that has run for a while.
  await engine.call('triage.quality', { client })
  return engine
}
