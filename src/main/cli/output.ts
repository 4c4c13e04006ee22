import type { FailureValue } from '@shared/model/failure'
import { failureText, type Words } from '@shared/text/failure-text'

/** Where the command line writes: results as JSON on `out`, words for people on `err`. */
export interface Streams {
  out: NodeJS.WritableStream
  err: NodeJS.WritableStream
}

export const exitCodes = { done: 0, failed: 1, wrongUsage: 2, partly: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export function printJson({ out }: Streams, value: unknown): void {
  out.write(`${JSON.stringify(value)}\n`)
}

/** The failure for programs on `out`, and in words on `err`. */
export function printFailure({ out, err }: Streams, words: Words, failure: FailureValue): void {
  const text = failureText(words, failure)
  printJson({ out, err }, { error: { code: failure.code, ...text, data: failure.data } })
  err.write(`${text.what} ${text.means} ${text.todo}\n`)
}
