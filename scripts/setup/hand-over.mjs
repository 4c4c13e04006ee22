import { spawn } from 'node:child_process'

// Runs the program that the person asked for, in our place: its output, its exit code, and the signals that are sent to us.

const ECHO_MS = 1000

/**
 * `apart` starts it in a process group of its own. Electron needs that: Ctrl-C in a terminal reaches every process of the group, npm sends
 * it on once more, and Chromium takes the second one as an order to die at once instead of closing its files.
 */
export function handOver(command, args, { env, cwd, apart = false }) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env,
    cwd,
    detached: apart && process.platform !== 'win32',
  })
  const seesCtrlC = !apart && [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
  const stopListening = forwardSignals(child, seesCtrlC)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopListening()
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
    })
  })
}

/** The same signal again within a second is an echo by npm; later it is a person losing patience, so it is passed on. */
function forwardSignals(child, seesCtrlC) {
  let last = -Infinity
  const forward = (signal) => {
    const isEcho = performance.now() - last < ECHO_MS
    last = performance.now()
    if (isEcho || (signal === 'SIGINT' && seesCtrlC)) return
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return () => signals.forEach((signal) => process.off(signal, forward))
}
