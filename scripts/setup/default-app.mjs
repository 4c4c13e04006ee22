// Goes into the substitute Electron's resources/default_app.asar: what `electron .` does before the app's own main runs.
// The official one is not in the substitute's archive, so this is ours, with the same behaviour where we need it.
// It must stay an ES module that awaits the app at top level: Electron holds back `ready` until it is done, and the app has to
// register its schemes before `ready`.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const { wantsVersion, wantsAbi, preloads, target } = readArguments(process.argv.slice(1))

if (wantsVersion) answer(`v${process.versions.electron}`)
if (wantsAbi) answer(process.versions.modules)
for (const file of preloads) require(resolve(file))
if (target === undefined) answer('usage: electron [-r module] path-of-app [arguments]', 1)
try {
  await start(resolve(target))
} catch (error) {
  // Electron would show this in a dialog and wait for someone to close it: in a test run, for ever.
  process.stderr.write(`the app did not start: ${error.stack}\n`)
  process.exit(1)
}

function readArguments(args) {
  const found = { wantsVersion: false, wantsAbi: false, preloads: [], target: undefined }
  for (let i = 0; i < args.length && found.target === undefined; i++) {
    if (args[i] === '-r' || args[i] === '--require') found.preloads.push(args[++i])
    else if (args[i] === '-v' || args[i] === '--version') found.wantsVersion = true
    else if (args[i] === '-a' || args[i] === '--abi') found.wantsAbi = true
    else if (!args[i].startsWith('-')) found.target = args[i]
  }
  return found
}

function answer(text, code = 0) {
  process.stdout.write(`${text}\n`)
  process.exit(code)
}

async function start(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  if (existsSync(join(path, 'package.json')))
    introduce(path, JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')))
  const main = require.resolve(path)
  if (!existsSync(join(path, 'package.json'))) app.setAppPath(dirname(main))
  await import(pathToFileURL(main).href)
}

function introduce(path, about) {
  app.setAppPath(path)
  if (about.version) app.setVersion(about.version)
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name)
  app.setDesktopName?.(about.desktopName ?? `${app.getName()}.desktop`)
}
