import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './app'

const run = promisify(execFile)

/** Runs the built command line on a data folder and gives the lines of JSON that it prints; fails when it fails. */
export async function cli(dataFolder: string, ...args: string[]): Promise<unknown[]> {
  const program = join(projectRoot, 'out/main/cli.js')
  const { stdout } = await run(process.execPath, [program, '--data', dataFolder, ...args], {
    maxBuffer: 256 * 1024 * 1024,
  })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
