import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop } from './log.mjs'

/** Runs a program to its end and returns `{ code, out, err }`; `code` is null when it could not start or was killed. */
export function capture(command, args, options = {}) {
  const { status, stdout, stderr, error, signal } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    ...options,
  })
  return { code: status, out: stdout ?? '', err: stderr || error?.message || '', signal }
}

/** The same while other work goes on: resolves to `{ code, out }` with all that it printed in the order in which it came. */
export function captureAside(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (out += text))
    child.on('error', (error) => resolve({ code: null, out: `${out}${error.message}` }))
    child.on('close', (code) => resolve({ code, out }))
  })
}

/** Runs a program with its output on our stderr and resolves to its exit code (128 + n for a signal, as shells count). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
}

export async function runOrStop(command, args, options, todo) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Stop(`${[command, ...args].join(' ')} ended with code ${code}`, todo)
}

/** npm by the path of the npm that called us if there is one, so that the same npm does the work; `npm` is a .cmd on Windows, which needs a shell. */
export function npm(args) {
  const path = process.env.npm_execpath
  if (path?.endsWith('.js')) return { command: process.execPath, args: [path, ...args], options: {} }
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } }
}

export function findProgram(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.find(isExecutable)
}

export const isRoot = () => process.getuid?.() === 0

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const signalNumber = (signal) => ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 })[signal] ?? 1
