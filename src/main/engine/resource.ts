import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The path of a file of the `resources` folder, which lies above this module, in the sources, in a build and in a package alike. */
export function resource(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'resources', name)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) throw new Error(`resources/${name} is missing from this installation`)
  }
}
