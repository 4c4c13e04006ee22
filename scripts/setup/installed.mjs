import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { electronPackage } from './electron.mjs'
import { inRoot, modules, readIfThere } from './places.mjs'

// Remembers which package-lock.json and which Node the packages in node_modules were installed for. The note lies inside node_modules, so
// it goes when they go, and it holds a hash, because a checkout changes times without changing content.
const note = modules('.atalaya-installed')

export const isInstalled = () => existsSync(electronPackage) && readIfThere(note) === fingerprint()

/** Said at the very end of `npm ci`, so that one that failed half-way is done again. */
export function markInstalled() {
  if (existsSync(electronPackage)) writeFileSync(note, fingerprint())
}

function fingerprint() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  return `${lock} ${process.version} ${process.platform}-${process.arch}\n`
}
