import { availableParallelism } from 'node:os'
import { say, secondsSince } from '../setup/log.mjs'
import { root } from '../setup/places.mjs'
import { captureAside } from '../setup/run.mjs'
import { commandOf } from './list.mjs'

/** Runs checks, all of them, as many side by side as there are cores; shows what a failing one printed. Answers the names of those that failed. */
export async function runChecks(names) {
  const left = [...names]
  const failed = []
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      if (!(await passes(name))) failed.push(name)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return names.filter((name) => failed.includes(name))
}

async function passes(name) {
  const start = performance.now()
  const { code, out } = await captureAside(process.execPath, commandOf(name), {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  if (code !== 0) process.stdout.write(`${out}\n`)
  say(`check ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${secondsSince(start)})`)
  return code === 0
}
