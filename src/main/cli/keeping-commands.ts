import { createInterface } from 'node:readline/promises'
import { resolve } from 'node:path'
import type { Option } from 'commander'
import { type Command } from 'commander'
import type { Engine } from '../engine/engine'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'

type Work = (engine: Engine) => Promise<ExitCode>

/** Backups, files that are handed over, and the end of a client. */
export function addKeepingCommands(
  program: Command,
  streams: Streams,
  clientOption: () => Option,
  todo: (work: Work) => void,
): void {
  const print = async (answer: Promise<unknown>): Promise<ExitCode> => {
    printJson(streams, await answer)
    return exitCodes.done
  }
  program
    .command('backup')
    .description(
      'makes a checked backup of a client; --list shows those that are there, --try reads one through',
    )
    .addOption(clientOption())
    .option('--list', 'show the backups that are there')
    .option('--try <name>', 'open this backup and read it through')
    .action(({ client, list, try: tried }: { client: string; list?: boolean; try?: string }) =>
      todo(async (engine) => {
        if (list) return print(engine.call('backup.list', { client }))
        if (tried === undefined) return print(engine.call('backup.make', { client }))
        const drill = await engine.call('backup.drill', { client, backup: tried })
        printJson(streams, drill)
        return drill.ok ? exitCodes.done : exitCodes.failed
      }),
    )
  program
    .command('restore')
    .description('makes a new client of a backup, or (--in-place) repairs a damaged one from its last backup')
    .addOption(clientOption())
    .option('--backup <name>', 'which one; without it the newest')
    .option('--name <name>', 'the name of the new client')
    .option('--in-place', 'put it in the place of the damaged file, which is kept beside it')
    .action((options: RestoreOptions) => todo((engine) => print(restore(engine, options))))
  program
    .command('export-client')
    .description('writes a whole client into one file, to be taken over elsewhere')
    .addOption(clientOption())
    .requiredOption('--out <file>', 'the file')
    .option('--passphrase-stdin', 'read a passphrase from standard input and encrypt the file with it (age)')
    .action(({ client, out, passphraseStdin }: { client: string; out: string; passphraseStdin?: boolean }) =>
      todo(async (engine) => {
        const passphrase = await passphraseFrom(passphraseStdin)
        const file = engine.offerFile(resolve(out))
        return print(engine.call('client.handOver', { client, file, passphrase }))
      }),
    )
  program
    .command('import-client <file>')
    .description('makes a new client of a file that was handed over')
    .option('--passphrase-stdin', 'read its passphrase from standard input')
    .action((path: string, { passphraseStdin }: { passphraseStdin?: boolean }) =>
      todo(async (engine) => {
        const passphrase = await passphraseFrom(passphraseStdin)
        return print(engine.call('client.takeOver', { file: engine.offerFile(resolve(path)), passphrase }))
      }),
    )
  program
    .command('erase')
    .description('removes a client and its backups for good, and prints a certificate')
    .addOption(clientOption())
    .requiredOption('--confirm <name>', 'the name of the client, as it stands in the list')
    .action(({ client, confirm }: { client: string; confirm: string }) =>
      todo((engine) => print(engine.call('client.erase', { client, confirm }))),
    )
}

interface RestoreOptions {
  client: string
  backup?: string
  name?: string
  inPlace?: boolean
}

async function restore(engine: Engine, { client, backup, name, inPlace }: RestoreOptions): Promise<unknown> {
  if (inPlace) return engine.call('client.repair', { client })
  const { backups } = await engine.call('backup.list', { client })
  const clients = await engine.call('client.list', {})
  const known = clients.find(({ id }) => id === client)?.name ?? client
  const chosen = backup ?? backups[0]?.name ?? ''
  const asked = name ?? `${known} (${chosen.slice(0, 10)})`
  return engine.call('backup.restore', { client, backup: chosen, name: asked })
}

/** Never an argument: those stand in the list of processes and in the shell's history. */
async function passphraseFrom(isAsked: boolean | undefined): Promise<string | null> {
  if (!isAsked) return null
  const lines = createInterface({ input: process.stdin, terminal: false })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
