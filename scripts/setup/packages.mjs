import { existsSync } from 'node:fs'
import { Stop, say } from './log.mjs'
import { capture, findProgram, isRoot, run } from './run.mjs'

// Installing system packages: done by ourselves only as root on Debian and its kin (containers, CI); a person's machine is theirs, so there
// we name the one command to run.

const names = (list) => list.join(' ')
const canInstall = () => isRoot() && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined

/** Sees to it that `packages` are there, or stops with what to do. */
export async function installPackages(packages, why) {
  if (!canInstall()) throw new Stop(`missing on this system: ${why}`, instruction(packages))
  say(`${why}: installing ${names(packages)} (up to a minute) …`)
  if ((await aptInstall(packages)) === 0) return
  await aptUpdateOnce()
  const code = await aptInstall(nameAsHere(packages), 'loud')
  if (code !== 0) throw new Stop(`apt-get could not install ${names(packages)}`, instruction(packages))
}

/** Like installPackages, but for what the app can do without. */
export async function offerPackages(packages, why) {
  if (canInstall()) return installPackages(packages, why)
  say(`${why}: ${instruction(packages)}`)
}

export function instruction(packages) {
  if (!existsSync('/etc/debian_version'))
    return `install your system's packages for what Debian calls ${names(packages)}`
  return `run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names(nameAsHere(packages))}`
}

let updated = false
async function aptUpdateOnce() {
  if (updated) return
  updated = true
  const { code, err } = await quietly(['update'])
  if (code !== 0) say(`apt-get update had trouble: ${err.trim().split('\n').at(-1)}`)
}

/** The first try is quiet, because on a machine whose package lists were never fetched it fails by nature. */
async function aptInstall(packages, manner = 'quiet') {
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  if (manner === 'quiet') return (await quietly(args)).code
  return run('apt-get', args, { env: unattended() })
}

const quietly = async (args) => capture('apt-get', args, { env: unattended() })
const unattended = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' })

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time: libgtk-3-0 became libgtk-3-0t64. */
function nameAsHere(packages) {
  return packages.map((name) => (name.startsWith('lib') && isKnown(`${name}t64`) ? `${name}t64` : name))
}

const isKnown = (name) => /Candidate: (?!\(none\))/.test(capture('apt-cache', ['policy', name]).out)
