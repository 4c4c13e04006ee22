// Compares the catalogues of the three languages with each other and with the source.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { compareCatalogues, flatten } from './checks/catalogues.mjs'
import { filesBelow, textOf } from './checks/files.mjs'
import { namespacesIn, unknownKeys, unusedKeys } from './checks/key-usage.mjs'
import { Stop, script } from './setup/log.mjs'
import { inRoot, readJson } from './setup/places.mjs'

const LANGUAGES = ['en', 'es', 'ro']
/** Families whose keys are put together from data (a failure's code, for one), so that no literal in the source names them. */
const FAMILIES = ['failures.', 'connectors.', 'accounts.kinds.']

await script(() => {
  const messages = Object.fromEntries(LANGUAGES.map((language) => [language, flatten(catalogueOf(language))]))
  const complaints = [...compareCatalogues(messages), ...compareWithSource(messages.en)]
  for (const complaint of complaints) console.log(complaint)
  if (complaints.length > 0)
    throw new Stop(`${complaints.length} faults in the message catalogues`, 'put right the lines above')
})

function catalogueOf(language) {
  const path = inRoot('src/shared/messages', `${language}.json`)
  if (!existsSync(path)) throw new Stop(`the catalogue src/shared/messages/${language}.json is missing`)
  return readJson(path)
}

function compareWithSource(map) {
  const files = [...filesBelow(inRoot('src'))].filter((path) => /\.tsx?$/.test(path))
  const sources = files.map(textOf)
  const namespaces = sources.flatMap(namespacesIn)
  const unknown = sources.flatMap((source, i) =>
    unknownKeys(map, source, namespaces).map(
      (key) => `${basename(files[i])}: no catalogue has the key ${key}`,
    ),
  )
  return [
    ...unknown,
    ...unusedKeys([...map.keys()], sources, FAMILIES).map((key) => `${key} is used nowhere in src`),
  ]
}
