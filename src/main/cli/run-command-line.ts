import { CommanderError } from 'commander'
import { locales } from '@shared/model/client'
import { failureOf } from '@shared/model/failure'
import { wordsIn } from '@shared/messages/words-in'
import { programFor, type OwnOptions } from './program'
import { exitCodes, printFailure, type ExitCode, type Streams } from './output'

/** Runs one command over its own engine and gives the exit code; never throws. */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
  own: OwnOptions = {},
): Promise<ExitCode> {
  const words = wordsIn(localeIn(process.env))
  streams.out.on('error', leaveQuietly)
  try {
    return await programFor(streams, words, own).run(ownArguments(args))
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
    if (!(error instanceof Error && error.name === 'Failure')) streams.err.write(`${String(error)}\n`)
    const failure = failureOf(error)
    printFailure(streams, words, failure)
    // A query that cannot be read is a slip of the caller's, like a wrong option.
    return failure.code.startsWith('query-') ? exitCodes.wrongUsage : exitCodes.failed
  }
}

/** Who reads our output may have had enough (`… | head`): that is no error. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
}

/** Chromium's own switches may stand before the command of an installed app; they are not ours to read. */
function ownArguments(args: readonly string[]): string[] {
  return args.filter((arg) => !/^--(ozone-platform|no-sandbox|disable-gpu|headless)(=|$)/.test(arg))
}

/** The language of the terminal, as its environment tells it. */
function localeIn(env: NodeJS.ProcessEnv) {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locales.find((locale) => named.toLowerCase().startsWith(locale)) ?? 'en'
}
