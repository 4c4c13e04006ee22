import { CommanderError } from 'commander'
import { locales } from '@shared/model/client'
import { failureOf } from '@shared/model/failure'
import { wordsIn } from '@shared/messages/words-in'
import { programFor } from './program'
import { exitCodes, printFailure, type ExitCode, type Streams } from './output'

/** Runs one command over its own engine and gives the exit code; never throws. */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<ExitCode> {
  const words = wordsIn(localeIn(process.env))
  try {
    return await programFor(streams, words).run(args)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
    if (!(error instanceof Error && error.name === 'Failure')) streams.err.write(`${String(error)}\n`)
    printFailure(streams, words, failureOf(error))
    return exitCodes.failed
  }
}

/** The language of the terminal, as its environment tells it. */
function localeIn(env: NodeJS.ProcessEnv) {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locales.find((locale) => named.toLowerCase().startsWith(locale)) ?? 'en'
}
