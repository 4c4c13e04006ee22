import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a file lies that the build puts beside the program: above the chunk that this module has become a part of. */
export function builtFile(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name)
    if (folder === dirname(folder)) throw new Error(`${name} is missing from this installation`)
  }
}
