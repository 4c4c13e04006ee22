import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot, modules, readJson } from '../setup/places.mjs'

// The bundles carry other people's code and word lists; their licences travel with them.

export const noticesFile = modules('.cache/atalaya-notices/THIRD-PARTY-NOTICES.txt')

/** Writes the licence of every package that the sources import, and of what those need in turn. */
export function writeNotices() {
  const packages = closureOf(importedPackages(inRoot('src')))
  const texts = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name)).map(noticeOf)
  texts.unshift(trainingData())
  mkdirSync(dirname(noticesFile), { recursive: true })
  writeFileSync(noticesFile, `${[intro, ...texts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
  return packages.size
}

const intro =
  'Atalaya contains software and data of others, each under the licence that stands below its name. The English word ' +
  'list within ml-sentiment is AFINN by Finn Årup Nielsen, the German one SentiWS by R. Remus, U. Quasthoff and G. Heyer. ' +
  'Electron and Chromium bring their licences in files of their own.'

/** What the models were trained on: none of it is in the package, only what was learned. */
function trainingData() {
  const sources = Object.values(readJson(inRoot('scripts/training/origins.json')))
  const lines = new Set(sources.map(({ from, licence }) => `- ${from}: ${licence}`))
  return ['The models of the triage were trained on texts of these collections:', ...lines].join('\n')
}

function importedPackages(folder) {
  // eld: its database is what the table of languages is made of. The dictionaries are read as files.
  const names = new Set([
    'better-sqlite3',
    'eld',
    'dictionary-en',
    'dictionary-en-gb',
    'dictionary-es',
    'dictionary-ro',
  ])
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.(tsx?|css)$/.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8')
    for (const [, name] of text.matchAll(/(?:from |import |import\(|url\()'((?:@[\w-]+\/)?[\w.-]+)/g))
      names.add(name)
  }
  return names
}

/** Names that are no package of ours to name (Node's own modules, Electron, our alias) have no folder and drop out. */
function closureOf(names) {
  const found = new Map()
  const add = (name, near) => {
    const folder = folderOf(name, near)
    if (!folder || found.has(folder) || name === 'electron') return
    const about = readJson(join(folder, 'package.json'))
    found.set(folder, { name, folder, about })
    for (const needed of Object.keys(about.dependencies ?? {})) add(needed, folder)
  }
  for (const name of names) add(name, null)
  return found
}

function folderOf(name, near) {
  const nested = near && join(near, 'node_modules', name)
  return [nested, modules(name)].find((folder) => folder && existsSync(join(folder, 'package.json')))
}

function noticeOf({ name, folder, about }) {
  const licence = readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file))
  const text = licence
    ? readFileSync(join(folder, licence), 'utf8').trim()
    : `Licence: ${about.license ?? 'see its page'}`
  return `${name} ${about.version} (${about.license ?? 'see below'})\n\n${text}`
}
