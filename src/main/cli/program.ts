import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ClientId, locales } from '@shared/model/client'
import { Failure, type FailureValue } from '@shared/model/failure'
import { importFormats } from '@shared/model/import'
import { reportForms } from '@shared/model/report-form'
import { failureText, type Words } from '@shared/text/failure-text'
import { createHttp } from '../engine/http/create-http'
import { environmentRoutes } from '../engine/http/environment-routes'
import { trustSystemCertificates } from '../engine/http/system-certificates'
import { openEngine, type Engine, type EngineOptions } from '../engine/engine'
import { dataFolderOf } from '../data-folder'
import { version } from '../version'
import { importFile, type ImportOptions } from './import-file'
import { addKeepingCommands } from './keeping-commands'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'
import { reviewLines, type ReviewOptions } from './review-lines'
import { printReport, type ReportOptions } from './print-report'
import { queryMentions, type QueryOptions } from './query-mentions'
import { triageLines } from './triage-lines'

type Work = (engine: Engine) => Promise<ExitCode>
/** What needs no workspace, and makes none. */
type PlainWork = () => Promise<ExitCode>

/** What the caller puts in the place of the engine's own; tests read at length in their own thread. */
export type OwnOptions = Pick<EngineOptions, 'longReads'>

/** The commands and their options. Each opens the engine, does one thing, prints JSON and closes the engine again. */
export function programFor(streams: Streams, words: Words, own: OwnOptions = {}) {
  let work: Work | null = null
  let plainWork: PlainWork | null = null
  const todo = (chosen: Work) => {
    work = chosen
  }
  const program = new Command('atalaya')
  program
    .description(
      'Atalaya without its window: results are JSON on standard output, messages go to standard error.',
    )
    .option('--data <dir>', 'the workspace folder (or ATALAYA_DATA)')
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    })
    .exitOverride()
  addClientCommands(program, streams, todo)
  addDataCommands(program, streams, todo, words)
  addKeepingCommands(program, streams, clientOption, todo)
  addTextCommands(program, streams, words, (chosen) => {
    plainWork = chosen
  })
  return {
    async run(args: readonly string[]): Promise<ExitCode> {
      await program.parseAsync(args, { from: 'user' })
      if (plainWork) return plainWork()
      if (!work) throw new CommanderError(2, 'atalaya.noCommand', 'no command')
      const dataFolder = program.opts<{ data?: string }>().data ?? dataFolderOf([])
      trustSystemCertificates()
      const http = createHttp({ version, routesTo: environmentRoutes(process.env) })
      const engine = await openEngine({ dataFolder, version, http, ...own })
      try {
        return await work(engine)
      } finally {
        await engine.close()
      }
    },
  }
}

function addClientCommands(program: Command, streams: Streams, todo: (work: Work) => void): void {
  const client = program.command('client').description('the clients of the workspace')
  client
    .command('add <name>')
    .description('creates a client')
    .option('--brand <text...>', 'words by which its brand is recognised', [])
    .option('--competitor <text...>', 'names of its competitors', [])
    .action((name: string, { brand, competitor }: { brand: string[]; competitor: string[] }) =>
      todo(async (engine) => {
        const row = await engine.call('client.create', { name, brand, competitors: competitor })
        const subjects = await engine.call('client.subjects', { client: row.id })
        printJson(streams, { ...row, subjects })
        return exitCodes.done
      }),
    )
  client
    .command('list')
    .description('lists the clients with their figures')
    .action(() =>
      todo(async (engine) => {
        printJson(streams, await engine.call('client.overview', {}))
        return exitCodes.done
      }),
    )
  program
    .command('sample')
    .description('creates the sample client')
    .action(() =>
      todo(async (engine) => {
        const { id, name } = await engine.call('sample.create', {})
        printJson(streams, { id, name })
        return exitCodes.done
      }),
    )
}

function addTextCommands(
  program: Command,
  streams: Streams,
  words: Words,
  todo: (work: PlainWork) => void,
): void {
  program
    .command('triage')
    .description('reads JSON lines {id, text, lang?, rating?} on standard input and prints what each text is')
    .option('--no-reasons', 'leave out why')
    .action(({ reasons }: { reasons: boolean }) => todo(() => triageLines(process.stdin, streams, reasons)))
  program
    .command('review')
    .description('reads JSON {reply, context} on standard input and prints what the rules say of the reply')
    .addOption(
      new Option(
        '--lang <lang>',
        'the language of the findings, and of the reply where it does not tell',
      ).choices(locales),
    )
    .option('--channel <name>', 'where the reply will stand: google, x, mastodon, email, …')
    .option('--lines', 'one JSON object a line, one answer a line')
    .action((options: ReviewOptions) => todo(() => reviewLines(process.stdin, streams, words, options)))
}

const clientOption = () => new Option('--client <id>', 'the client').argParser(clientId).makeOptionMandatory()

function addDataCommands(program: Command, streams: Streams, todo: (work: Work) => void, words: Words): void {
  program
    .command('import <file>')
    .description('imports a file of mentions')
    .addOption(clientOption())
    .addOption(
      new Option('--format <format>', 'what the file is').choices(['auto', ...importFormats]).default('auto'),
    )
    .option('--map <file>', 'a JSON file that says what each column becomes')
    .option('--subject <id>', 'the subject that the mentions are about', wholeNumber)
    .action((file: string, options: ImportOptions) =>
      todo((engine) => importFile(engine, streams, words, file, options)),
    )
  program
    .command('query [query]')
    .description('prints the mentions that a query finds, newest first')
    .addOption(clientOption())
    .option('--limit <n>', 'at most so many', wholeNumber)
    .addOption(
      new Option('--as <form>', 'the form of the answer').choices(['jsonl', 'csv', 'xlsx']).default('jsonl'),
    )
    .action((query: string | undefined, options: QueryOptions) =>
      todo((engine) => queryMentions(engine, streams, query ?? '', options)),
    )
  program
    .command('report')
    .description("writes the report of some days to a file; looks as the client's template says")
    .addOption(clientOption())
    .requiredOption('--from <day>', 'its first day, such as 2026-10-01')
    .requiredOption('--to <day>', 'its last day')
    .addOption(new Option('--lang <lang>', 'the language of the report').choices(locales))
    .addOption(new Option('--as <form>', 'the form of the file').choices(reportForms).default('pdf'))
    .requiredOption('--out <file>', 'where to write it')
    .action((options: ReportOptions) => todo((engine) => printReport(engine, streams, options)))
  program
    .command('collect')
    .description('reads the sources once; a health line each')
    .addOption(clientOption())
    .option('--source <id>', 'only this source', wholeNumber)
    .action(({ client, source }: { client: string; source?: number }) =>
      todo(async (engine) => {
        const rows = await engine.call('source.collect', {
          client,
          ...(source !== undefined && { source }),
        })
        for (const { id, name, health, lastRun } of rows) {
          const { code, data } = health
          printJson(streams, { id, name, health: code, data, added: lastRun?.added ?? 0 })
        }
        const healthy = rows.every(({ health }) => ['reading', 'quiet', 'malformed'].includes(health.code))
        return healthy ? exitCodes.done : exitCodes.partly
      }),
    )
  program
    .command('verify')
    .description('checks the stored data; without --client, that of every client')
    .option('--client <id>', 'only this client', clientId)
    .action(({ client }: { client?: string }) => todo((engine) => verify(engine, streams, words, client)))
}

async function verify(
  engine: Engine,
  streams: Streams,
  words: Words,
  client: string | undefined,
): Promise<ExitCode> {
  const ids = client ? [client] : (await engine.call('client.list', {})).map(({ id }) => id)
  let allGood = true
  for (const id of ids) {
    const outcome = await engine.answer('client.verify', { client: id })
    const report = outcome.ok
      ? (outcome.value as { ok: boolean })
      : unverified(streams, words, id, outcome.failure)
    if (!report.ok) allGood = false
    printJson(streams, report)
  }
  return allGood ? exitCodes.done : exitCodes.failed
}

/** A client that cannot even be opened has its line like the others; what to do about it is said in words. */
function unverified({ err }: Streams, words: Words, client: string, failure: FailureValue) {
  const text = failureText(words, failure)
  err.write(`${text.what} ${text.means} ${text.todo}\n`)
  return { client, ok: false, error: { code: failure.code, ...text } }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** What cannot be an id is not the id of any client. */
function clientId(text: string): string {
  if (!ClientId.safeParse(text).success) throw new Failure('client-not-found', { client: text })
  return text
}
