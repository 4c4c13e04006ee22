import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Stop, say, secondsSince } from '../setup/log.mjs'
import { inRoot } from '../setup/places.mjs'
import { capture, findProgram } from '../setup/run.mjs'
import { commandsIn, controlFile, desktopFile, launcher } from './deb-files.mjs'

// electron-builder makes a .deb with a tool that it downloads; `dpkg-deb` is on every Debian.

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }

/** Makes the .deb from the packed folder `app`; answers its path, or undefined where dpkg-deb is missing. */
export function makeDeb(app, output, about) {
  if (!findProgram('dpkg-deb')) return void say('no .deb: dpkg-deb is not on this system')
  const start = performance.now()
  const deb = join(output, `${about.name}_${about.version}_${ARCHITECTURES[process.arch]}.deb`)
  const tree = mkdtempSync(join(output, 'deb-'))
  try {
    fill(tree, app, about)
    // zstd: a third larger than xz, but made in seconds and unpacked at once.
    must('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z3', '--build', tree, deb])
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
  checkContent(deb, about)
  say(`${deb} made in ${secondsSince(start)}`)
  return deb
}

function fill(tree, app, about) {
  const home = `/opt/${about.productName}`
  chmodSync(tree, 0o755)
  mkdirSync(join(tree, 'opt'))
  cpSync(app, join(tree, home), { recursive: true, verbatimSymlinks: true })
  // Chromium's fallback where the kernel gives ordinary users no namespaces.
  if (existsSync(join(tree, home, 'chrome-sandbox'))) chmodSync(join(tree, home, 'chrome-sandbox'), 0o4755)
  write(tree, `usr/bin/${about.name}`, launcher(`${home}/${about.name}`, commandLineWords()), 0o755)
  write(tree, `usr/share/applications/${about.name}.desktop`, desktopFile(about))
  for (const file of readdirSync(inRoot('build/icons'))) {
    write(
      tree,
      `usr/share/icons/hicolor/${file.replace('.png', '')}/apps/${about.name}.png`,
      readFileSync(inRoot('build/icons', file)),
    )
  }
  const kib = Number.parseInt(must('du', ['-sk', tree]), 10)
  write(tree, 'DEBIAN/control', controlFile(about, ARCHITECTURES[process.arch], kib))
}

function commandLineWords() {
  const source = 'src/main/cli/is-command-line.ts'
  const words = commandsIn(readFileSync(inRoot(source), 'utf8'))
  if (words.length === 0)
    throw new Stop(
      `no list of commands was found in ${source}`,
      'keep it as: commands = […]; the launcher of the .deb is made from it',
    )
  return words
}

function write(tree, name, content, mode = 0o644) {
  mkdirSync(dirname(join(tree, name)), { recursive: true, mode: 0o755 })
  writeFileSync(join(tree, name), content)
  chmodSync(join(tree, name), mode)
}

/** What must be in it for the app to start from the menu and from a terminal. */
function checkContent(deb, { name, productName }) {
  const listing = must('dpkg-deb', ['--contents', deb])
  const wanted = [
    `./usr/bin/${name}`,
    `./usr/share/applications/${name}.desktop`,
    `./opt/${productName}/${name}`,
    `./opt/${productName}/resources/app.asar`,
    'better_sqlite3.node',
  ]
  const missing = wanted.filter(
    (path) =>
      !listing.includes(path) && !(path.endsWith('.node') && /prebuilds\/linux-\w+\.node/.test(listing)),
  )
  if (missing.length > 0)
    throw new Stop(`${deb} lacks ${missing.join(', ')}`, 'look at "files" in electron-builder.yml')
}

function must(command, args) {
  const { code, out, err } = capture(command, args)
  if (code !== 0) throw new Stop(`${command} failed: ${err.trim()}`)
  return out
}
