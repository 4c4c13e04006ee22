import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules, readIfThere, readJson } from './places.mjs'
import { capture, isRoot } from './run.mjs'
import { SUBSTITUTE } from './substitute.mjs'

// Knows the Electron in node_modules: where it is, whether it is the one that belongs there, and how it is started.

export const electronPackage = modules('electron')
export const electronDist = join(electronPackage, 'dist')

/** Undefined as long as no binary is in place. */
export function electronProgram() {
  const name = readIfThere(join(electronPackage, 'path.txt'))
  if (!name) return undefined
  const path = join(electronDist, name)
  return existsSync(path) ? path : undefined
}

export const isSubstitute = () => existsSync(join(electronDist, 'SUBSTITUTE'))

/** Whether the binary in place is the one that this checkout asks for; says nothing about whether it can start. */
export function isRightElectron() {
  if (!electronProgram()) return false
  const substitute = readIfThere(join(electronDist, 'SUBSTITUTE'))
  if (substitute !== undefined) return substitute.trim() === SUBSTITUTE
  return (
    readIfThere(join(electronDist, 'version'))?.trim().replace(/^v/, '') ===
    readJson(join(electronPackage, 'package.json')).version
  )
}

/** Runs a line of JavaScript in Electron's own Node. */
export const electronAsNode = (args, options = {}) =>
  capture(electronProgram(), args, { ...options, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })

/**
 * As root Chromium refuses to start with its sandbox, before any of our code runs; so only the child's environment can say it. A terminal
 * inside an editor that is itself an Electron app may hand down the order to run as Node.
 */
export function environmentForElectron() {
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  return isRoot() ? { ...env, ELECTRON_DISABLE_SANDBOX: '1' } : env
}
