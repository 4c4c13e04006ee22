import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packages = ['dictionary-en', 'dictionary-en-gb', 'dictionary-es', 'dictionary-ro']

/** Puts the spelling dictionaries beside the programs that are built, unchanged and with their licences. */
export function dictionaries() {
  return {
    name: 'dictionaries',
    generateBundle() {
      for (const name of packages) {
        const folder = dirname(createRequire(import.meta.url).resolve(name))
        for (const file of ['index.aff', 'index.dic', 'license'])
          this.emitFile({
            type: 'asset',
            fileName: `dictionaries/${name}/${file}`,
            source: readFileSync(join(folder, file)),
          })
      }
    },
  }
}
