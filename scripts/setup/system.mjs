import { existsSync } from 'node:fs'
import { electronProgram } from './electron.mjs'
import { Stop } from './log.mjs'
import { installPackages, instruction, offerPackages } from './packages.mjs'
import { capture, findProgram, isRoot } from './run.mjs'

// What Electron wants of a Linux system. On a person's desktop all of it is there; a container or a CI machine has none.

/** Enough for a bare Debian; libnotify4 is loaded only when the first notification is shown, so its absence cannot be seen by `ldd`. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libnotify4']
const FONTS = { 'Liberation Sans': 'fonts-liberation', 'Noto Color Emoji': 'fonts-noto-color-emoji' }

/**
 * Sees to the system packages that the app needs; `programs` maps further programs that the caller needs to the packages that hold them.
 * Answers whether anything was installed.
 */
export async function ensureSystem({ fonts = isRoot(), programs = {} } = {}) {
  if (process.platform !== 'linux') return false
  const needed = [...missingLibraries(), ...missingDisplay(), ...missingPrograms(programs)]
  const wanted = fonts ? missingFonts() : []
  if (needed.length > 0) await installPackages([...needed, ...wanted], 'system packages that Electron needs')
  else if (wanted.length > 0) await offerPackages(wanted, 'fonts for pictures and reports')
  if (missingLibraries().length > 0)
    throw new Stop(`Electron still lacks libraries: ${librariesNotFound()}`, instruction(LIBRARIES))
  return needed.length > 0
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

const librariesNotFound = () =>
  (capture('ldd', [electronProgram()]).out.match(/\S+(?= => not found)/g) ?? []).join(' ')
const missingLibraries = () => (librariesNotFound() ? LIBRARIES : [])
const missingDisplay = () => (hasDisplay() || findProgram('Xvfb') ? [] : ['xvfb'])
const missingPrograms = (programs) =>
  Object.keys(programs)
    .filter((name) => !findProgram(name))
    .map((name) => programs[name])

function missingFonts() {
  const families = existsSync('/usr/share/fonts') ? capture('fc-list', [':', 'family']).out : ''
  return Object.keys(FONTS)
    .filter((name) => !families.includes(name))
    .map((name) => FONTS[name])
}
