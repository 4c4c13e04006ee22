// npm run dist: packages for this system, into dist/. On Linux a folder, a .tar.gz and a .deb; elsewhere what electron-builder.yml says.
// E2E=1 makes only the folder, in dist/e2e, with the one fuse on that lets Playwright attach: for testing a packed app, never to ship.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDeb } from './packaging/deb.mjs'
import { checkFuses } from './packaging/fuses.mjs'
import { noticesFile, writeNotices } from './packaging/notices.mjs'
import { ensureBuilt } from './setup/build-app.mjs'
import { electronDist, isSubstitute } from './setup/electron.mjs'
import { ensureInstalled } from './setup/ensure.mjs'
import { Stop, say, script, secondsSince } from './setup/log.mjs'
import { inRoot, readJson } from './setup/places.mjs'
import { capture } from './setup/run.mjs'

const forTests = process.env.E2E === '1'
const output = inRoot(forTests ? 'dist/e2e' : 'dist')
const onLinux = process.platform === 'linux'

await script(async () => {
  await ensureInstalled()
  ensureBuilt()
  say(`licences of ${writeNotices()} packages gathered`)
  if (isSubstitute()) say('packing the substitute Electron 33: a package for trying out, not for release')
  const fuses = { ...fusesOfConfig(), ...(forTests && { enableNodeCliInspectArguments: true }) }
  await pack(fuses)
  if (!onLinux) return
  const app = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
  await checkFuses(join(app, 'atalaya'), fuses)
  say(`${app}: fuses as wanted`)
  if (!forTests) makeLinuxPackages(app)
})

async function pack(electronFuses) {
  const { build, Platform } = await import('electron-builder')
  const start = performance.now()
  const extraResources = [{ from: noticesFile, to: 'THIRD-PARTY-NOTICES.txt' }]
  const config = {
    directories: { output },
    electronFuses,
    extraResources,
    ...(isSubstitute() && substituteConfig()),
  }
  await build({
    config,
    publish: 'never',
    ...((onLinux || forTests) && { targets: Platform.current().createTarget('dir') }),
  })
  say(`packed in ${secondsSince(start)}`)
}

function substituteConfig() {
  return { electronDist, electronVersion: readFileSync(join(electronDist, 'version'), 'utf8').trim() }
}

/** The few lines of the config that must be read back from the binary; a YAML parser for them would be one more dependency. */
function fusesOfConfig() {
  const block = readFileSync(inRoot('electron-builder.yml'), 'utf8').match(
    /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/m,
  )
  if (!block)
    throw new Stop(
      'electron-builder.yml has no plain electronFuses block',
      'write one "  name: true|false" a line below electronFuses:',
    )
  return Object.fromEntries(
    [...block[1].matchAll(/(\w+): (true|false)/g)].map(([, name, value]) => [name, value === 'true']),
  )
}

function makeLinuxPackages(app) {
  const about = readJson(inRoot('package.json'))
  makeArchive(app, about)
  makeDeb(app, output, about)
}

/** By the system's tar: electron-builder would want a 7-Zip for it, and takes longer. */
function makeArchive(app, { name, version }) {
  const start = performance.now()
  const folder = `${name}-${version}`
  const file = join(output, `${folder}-linux-${process.arch}.tar.gz`)
  rmSync(file, { force: true })
  const { code, err } = capture('tar', [
    '--owner=0',
    '--group=0',
    `--transform=s,^\\.,${folder},`,
    '-czf',
    file,
    '-C',
    app,
    '.',
  ])
  if (code !== 0) throw new Stop(`tar could not make ${file}: ${err.trim()}`)
  say(`${file} made in ${secondsSince(start)}`)
}
