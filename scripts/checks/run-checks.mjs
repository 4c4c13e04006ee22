import { say, secondsSince } from '../setup/log.mjs'
import { root } from '../setup/places.mjs'
import { capture } from '../setup/run.mjs'
import { commandOf } from './list.mjs'

/** Runs checks one after another, all of them; shows what a failing one printed. Answers the names of those that failed. */
export function runChecks(names) {
  return names.filter((name) => !passes(name))
}

function passes(name) {
  const start = performance.now()
  const { code, out, err } = capture(process.execPath, commandOf(name), {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  if (code !== 0) process.stdout.write(`${out}${err}\n`)
  say(`check ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${secondsSince(start)})`)
  return code === 0
}
