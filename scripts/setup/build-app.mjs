import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, say, secondsSince } from './log.mjs'
import { inRoot, modules, readIfThere, root } from './places.mjs'
import { capture } from './run.mjs'

// Builds out/ when it is missing or was built from other files than those that lie here now.

const SOURCES = [
  'src',
  'resources',
  'docs/handbook',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/vite-grammars.mjs',
  'scripts/vite-model-runtime.mjs',
]
const note = inRoot('out/.built-from')
const mainFile = inRoot('out/main/index.js')

export function ensureBuilt() {
  const sources = fingerprintOf(root)
  if (existsSync(mainFile) && readIfThere(note) === noteFor(sources)) return
  buildApp()
  writeFileSync(note, noteFor(sources))
}

export function buildApp() {
  if (!existsSync(inRoot('electron.vite.config.ts')))
    throw new Stop('there is nothing to build yet: electron.vite.config.ts is missing')
  say('building the app …')
  const start = performance.now()
  const { code, out, err } = capture(
    process.execPath,
    [modules('electron-vite/bin/electron-vite.js'), 'build'],
    { cwd: root },
  )
  if (code !== 0) {
    process.stderr.write(`${out}${err}\n`)
    throw new Stop(
      'the app could not be built; the reason stands above',
      'put it right, then try again (npm run build shows it alone)',
    )
  }
  if (!existsSync(mainFile))
    throw new Stop(
      'the build did not write out/main/index.js',
      'look at the entries in electron.vite.config.ts',
    )
  say(`app built in ${secondsSince(start)}`)
}

/** Holds the time of the built main file too: `electron-vite dev` writes to out/ as well, and leaves out the pages. */
const noteFor = (sources) => `${sources} ${statSync(mainFile).mtimeMs}\n`

/** Names, sizes and times, not contents: quick, and a file that was removed changes it too. */
export function fingerprintOf(folder) {
  const hash = createHash('sha256')
  const configs = readdirSync(folder).filter((name) => /^tsconfig.*\.json$/.test(name))
  for (const name of [...SOURCES, ...configs])
    for (const line of describe(join(folder, name))) hash.update(line)
  return hash.digest('hex')
}

function* describe(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) yield `${path} ${stat.size} ${stat.mtimeMs}\n`
  else for (const name of readdirSync(path).sort()) yield* describe(join(path, name))
}
