// Makes sure that the database module works in both runtimes, Node (command line) and Electron (app). Last step of `npm ci`.
// It asks first: where the prebuilt binary works there is nothing to do.
import { existsSync } from 'node:fs'
import { electronAsNode, electronProgram, isSubstitute } from './setup/electron.mjs'
import { markInstalled } from './setup/installed.mjs'
import { Stop, say, script } from './setup/log.mjs'
import { modules, root } from './setup/places.mjs'
import { capture } from './setup/run.mjs'
import { builtFile, discardOwnBuild, useOwnBuild } from './setup/sqlite-build.mjs'

const PROBE =
  "const D = require('better-sqlite3'); new D(':memory:').prepare('select 1').get(); console.log('works')"

await script(async () => {
  if (!existsSync(modules('better-sqlite3'))) return
  if (!works()) await repair()
  markInstalled()
})

async function repair() {
  if (!existsSync(modules('node-gyp')))
    throw new Stop(
      `the database module does not run on Node ${process.version}`,
      'use Node 22.14 or newer, or install with the development dependencies',
    )
  await useOwnBuild()
  if (works()) return say('the database module is in place')
  discardOwnBuild()
  throw new Stop(
    'the database module was compiled here, but does not load',
    'run npm ci once more; if it fails again, report this with the versions of node, g++ and libc',
  )
}

function works() {
  return worksInNode() && worksInElectron()
}

function worksInNode() {
  return capture(process.execPath, ['-e', PROBE], { cwd: root }).out.trim() === 'works'
}

/** An Electron that lacks system libraries cannot be asked yet. Then what is known decides: the substitute needs our own build. */
function worksInElectron() {
  if (!electronProgram()) return true
  if (electronAsNode(['-p', '1']).out.trim() !== '1') return !isSubstitute() || existsSync(builtFile)
  return electronAsNode(['-e', PROBE], { cwd: root }).out.trim() === 'works'
}
