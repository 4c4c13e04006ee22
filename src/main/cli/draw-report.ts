import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure } from '@shared/model/failure'
import type { ReportDocument } from '@shared/model/report'
import { builtFile } from '../engine/built-file'

/** A page that takes longer will never be there. */
const within = 90_000

/** Has a report drawn by the app's own pages, in an Electron that shows no window and knows no workspace. */
export async function drawReport(document: ReportDocument, form: 'pdf' | 'html'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-report-'))
  try {
    const [from, to] = [join(folder, 'report.json'), join(folder, `report.${form}`)]
    await writeFile(from, JSON.stringify(document))
    await run([`--print-report=${from}`, `--print-to=${to}`, `--print-as=${form}`])
    return await readFile(to)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(job: readonly string[]): Promise<void> {
  const { program, app } = electron()
  const [command = program, ...args] = [...display(), program, ...app, ...unsandboxed(), ...job]
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: within })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-4000)))
    child.on('error', (error) => fail(new Failure('print-no-window', { message: error.message })))
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Failure('print-no-window', { message: lastWordsIn(said) })),
    )
  })
}

/** What Chromium says of a missing desktop is no reason. */
function lastWordsIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !line.includes('bus.cc'))
  return lines.at(-1)?.slice(0, 300) ?? ''
}

/** The installed app itself; beside the sources, the Electron that they are run with. */
function electron(): { program: string; app: string[] } {
  const root = dirname(dirname(dirname(builtFile('index.js'))))
  const named = process.env['ATALAYA_ELECTRON']
  if (named) return { program: named, app: process.versions['electron'] ? [] : [root] }
  if (process.versions['electron'])
    return { program: process.execPath, app: process.defaultApp ? [root] : [] }
  try {
    return { program: createRequire(import.meta.url)('electron') as string, app: [root] }
  } catch (error) {
    throw new Failure('print-no-window', { message: String(error) }, { cause: error })
  }
}

/** Chromium draws on a display; on a server a virtual one does. */
function display(): string[] {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? ['xvfb-run', '-a'] : []
}

/** As root Chromium refuses its own sandbox and would not start. */
function unsandboxed(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
