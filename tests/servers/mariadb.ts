import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { says, startProgram } from './program'

export interface MariaDb {
  /** The only way to it; whoever may open the folder is let in as `root`, without a password. */
  socket: string
  close: () => Promise<void>
}

/** Whether the real server can be had on this computer. */
export function hasMariaDb(): boolean {
  return says('mariadbd', '--version') !== null
}

/** The database of Debian, empty, in a folder of its own; it does without tables of users and does not listen to the network. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-mariadb-'))
  const socket = join(folder, 'socket')
  mkdirSync(join(folder, 'data'))
  const places = { datadir: 'data', socket: 'socket', 'pid-file': 'pid', 'log-error': 'log.err' }
  const args = [
    ...['--no-defaults', '--skip-networking', '--skip-grant-tables'],
    ...['--innodb-log-file-size=8M', '--innodb-flush-log-at-trx-commit=0'],
    ...Object.entries(places).map(([name, place]) => `--${name}=${join(folder, place)}`),
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ]
  const close = await startProgram('mariadbd', args, { folder, port: socket, log: 'log.err' })
  return { socket, close }
}
