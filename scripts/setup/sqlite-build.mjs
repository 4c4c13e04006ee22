import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Stop, say, secondsSince } from './log.mjs'
import { installPackages } from './packages.mjs'
import { cache, modules, readJson } from './places.mjs'
import { capture, findProgram } from './run.mjs'

// Compiles better-sqlite3 for runtimes that its prebuilt binaries are too new for. They are made for Node-API 10; Node 20 and Electron 33
// offer 9 and die on loading them. Lowering NAPI_VERSION is no way out, as the code needs functions that 9 keeps behind "experimental";
// declaring it experimental compiles the very same code against those. One file then serves Node 20, Node 24 and Electron 33.
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'
const BUILD_TOOLS = { python3: 'python3', make: 'make', 'g++': 'g++' }
const FILE = 'build/Release/better_sqlite3.node'

const sqlitePackage = modules('better-sqlite3')
export const builtFile = join(sqlitePackage, FILE)

/** Puts our own build where better-sqlite3 looks first, from the cache if it was ever made for these versions. */
export async function useOwnBuild() {
  const kept = cache(cacheName())
  if (!existsSync(kept)) await build(kept)
  mkdirSync(dirname(builtFile), { recursive: true })
  copyFileSync(kept, builtFile)
}

/** Removes a build that does not load, also from the cache, so that the next run makes it anew. */
export function discardOwnBuild() {
  rmSync(builtFile, { force: true })
  rmSync(cache(cacheName()), { force: true })
}

/** The C++ runtime and libc decide too: a file compiled on a newer system may not load on an older one. */
function cacheName() {
  const version = (name) => readJson(modules(name, 'package.json')).version
  const libc = process.report.getReport().header.glibcVersionRuntime ?? 'other'
  return `better-sqlite3-${version('better-sqlite3')}-r1-${process.platform}-${process.arch}-libc${libc}.node`
}

async function build(kept) {
  if (process.platform === 'win32') {
    throw new Stop(
      `the database module does not run on Node ${process.version}`,
      'use Node 22.14 or newer, for which it comes ready-made',
    )
  }
  await ensureBuildTools()
  say('compiling the database module (60–100 s, once per version; it is kept for the next install) …')
  const start = performance.now()
  mkdirSync(cache(), { recursive: true })
  const work = mkdtempSync(cache('making-'))
  try {
    compile(copyOfPackage(work))
    renameSync(join(work, 'better-sqlite3', FILE), kept)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  say(`database module compiled in ${secondsSince(start)}`)
}

async function ensureBuildTools() {
  const missing = Object.keys(BUILD_TOOLS).filter((program) => !findProgram(program))
  if (missing.length > 0)
    await installPackages(
      missing.map((program) => BUILD_TOOLS[program]),
      `tools to compile the database module (${missing.join(', ')})`,
    )
}

/** Built in a copy: half a build inside node_modules would be preferred over the prebuilt binary for ever. */
function copyOfPackage(work) {
  const copy = join(work, 'better-sqlite3')
  cpSync(sqlitePackage, copy, { recursive: true, filter: (from) => !/[\\/](prebuilds|build)$/.test(from) })
  mkdirSync(join(work, 'node_modules'))
  symlinkSync(modules('node-addon-api'), join(work, 'node_modules/node-addon-api'))
  return copy
}

function compile(folder) {
  const args = [modules('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', ...headers()]
  const { code, out, err } = capture(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${FLAGS}`.trim() },
  })
  if (code === 0) return
  process.stderr.write(`${(out + err).split('\n').slice(-40).join('\n')}\n`)
  throw new Stop(
    'the database module could not be compiled; the compiler’s last words stand above',
    'put right what they name and run npm ci again, or use Node 22.14 or newer, for which it comes ready-made',
  )
}

/** Node's own headers if they lie beside the node that runs us; otherwise node-gyp fetches them. */
function headers() {
  const beside = [resolve(dirname(process.execPath), '..'), process.config.variables.node_prefix].find(
    hasHeaders,
  )
  if (beside) return [`--nodedir=${beside}`]
  say(`the headers of Node ${process.version} are not beside it: node-gyp will download them`)
  return []
}

function hasHeaders(prefix) {
  const file = prefix && join(prefix, 'include/node/node_version.h')
  if (!file || !existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  const part = (name) => text.match(new RegExp(`#define NODE_${name}_VERSION (\\d+)`))?.[1]
  return `v${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}` === process.version
}
