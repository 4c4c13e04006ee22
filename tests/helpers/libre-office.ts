import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { says } from '../servers/program'

const run = promisify(execFile)
/** Comma, double quotes, UTF-8, from the first row on, as shown in the cells, every sheet into a file of its own. */
const asTables = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/** Whether a program that is not ours can be asked what stands in a workbook (Debian: libreoffice-calc-nogui). */
export const hasLibreOffice = () => says('soffice', '--version') !== null

/** The sheets of a workbook, each as rows of what its cells show. */
export async function sheetsIn(path: string): Promise<Record<string, string[][]>> {
  const out = await mkdtemp(`${path}-sheets-`)
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`
  await run('soffice', [profile, '--headless', '--convert-to', asTables, '--outdir', out, path])
  const stem = basename(path, '.xlsx')
  const files = (await readdir(out)).filter((name) => name.endsWith('.csv'))
  const sheets = files.map(async (name) => [
    name.slice(stem.length + 1, -'.csv'.length),
    rowsIn(await readFile(join(out, name), 'utf8')),
  ])
  return Object.fromEntries((await Promise.all(sheets)) as [string, string[][]][])
}

function rowsIn(text: string): string[][] {
  const rows: string[][] = parse(text)
  return rows
}
