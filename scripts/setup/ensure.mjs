import { existsSync } from 'node:fs'
import { ensureBuilt } from './build-app.mjs'
import { openDisplay } from './display.mjs'
import { isRightElectron } from './electron.mjs'
import { isInstalled } from './installed.mjs'
import { Stop, say, secondsSince } from './log.mjs'
import { inRoot, modules, root } from './places.mjs'
import { npm, run, runOrStop } from './run.mjs'
import { ensureSystem } from './system.mjs'

// Makes a fresh clone ready, so that each command of the README works as the first one typed. When all is in place it costs well under a second.

/** Ready to run in plain Node: packages and the built app. */
export async function ensureForNode() {
  await ensureInstalled()
  ensureBuilt()
}

/** Ready to run Electron: as above, with system libraries and a display. The caller stops the display when Electron has ended. */
export async function ensureForElectron(system) {
  await ensureRuntime(system)
  ensureBuilt()
  return openDisplay()
}

/** Electron itself starts, whatever it is to run. */
export async function ensureRuntime(system) {
  await ensureInstalled()
  // With its libraries in place Electron can be asked for the first time whether the database module works in it.
  if (await ensureSystem(system)) await provision()
}

export async function ensureInstalled() {
  if (!isInstalled()) await install()
  else if (!isRightElectron()) await provision()
}

async function install() {
  say(
    `${existsSync(modules()) ? 'the installed packages are not those of package-lock.json' : 'packages are not installed'}: running npm ci`,
  )
  say('the first time on a machine this takes about 2 minutes, later half a minute …')
  const start = performance.now()
  const { command, args, options } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const code = await run(command, args, { ...options, cwd: root })
  if (code !== 0 || !isInstalled())
    throw new Stop(
      `npm ci failed (code ${code}); its reason stands above`,
      'put it right and run the same command again',
    )
  say(`packages installed in ${secondsSince(start)}`)
}

async function provision() {
  for (const step of ['provision-runtime.mjs', 'provision-native.mjs']) {
    await runOrStop(process.execPath, [inRoot('scripts', step)], { cwd: root }, 'see the message above')
  }
}
