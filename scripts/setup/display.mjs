import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Stop, say } from './log.mjs'
import { hasDisplay } from './system.mjs'

const START_LIMIT_MS = 10_000

/**
 * A display to draw on: the one that is there, or a virtual one. Answers the environment to add and how to stop it. Stop it only after
 * Electron has ended, or Electron dies instead of closing its files; that is why `xvfb-run` is not used here.
 */
export async function openDisplay() {
  const { names, stop } = await openDisplays(1)
  return { env: names.length > 0 ? { DISPLAY: names[0] } : {}, stop }
}

/** So many virtual displays, each for one program at a time, so that none takes the focus from another; no name where there is a real one. */
export async function openDisplays(count) {
  if (hasDisplay()) return { names: [], stop: async () => {} }
  const opened = await Promise.all(Array.from({ length: count }, startServer))
  const names = opened.map(({ name }) => name)
  say(`no display here: drawing on a virtual one (Xvfb ${names.join(' ')})`)
  return { names, stop: () => Promise.all(opened.map(({ server }) => stop(server))) }
}

async function startServer() {
  // Its own process group: Ctrl-C in a terminal goes to the whole group and would take the display away first.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  return { server, name: `:${await numberFrom(server)}` }
}

async function numberFrom(server) {
  const timer = setTimeout(() => server.kill('SIGKILL'), START_LIMIT_MS)
  const [number] = await Promise.race([
    once(server.stdio[3], 'data'),
    once(server, 'exit').then(() => []),
    once(server, 'error').then(() => []),
  ])
  clearTimeout(timer)
  if (number === undefined)
    throw new Stop(
      'the virtual display (Xvfb) did not start',
      'start Xvfb by hand to see why, or set DISPLAY',
    )
  return Number.parseInt(number.toString(), 10)
}

async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}
