import { Writable } from 'node:stream'
import { runCommandLine } from '../../src/main/cli/run-command-line'
import { sameThread } from '../../src/main/engine/long-reads/long-reads'

export interface CommandResult {
  code: number
  out: Buffer
  err: string
  /** The lines of the output as JSON. */
  json: unknown[]
}

/** Runs a command as a shell would, but in this process, over a workspace folder of its own. */
export async function commandLine(folder: string, ...args: string[]): Promise<CommandResult> {
  const out = captured()
  const err = captured()
  const code = await runCommandLine(
    ['--data', folder, ...args],
    { out: out.stream, err: err.stream },
    { longReads: sameThread() },
  )
  const bytes = out.bytes()
  return {
    ...{ code, out: bytes, err: err.bytes().toString() },
    get json() {
      return bytes
        .toString()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown)
    },
  }
}

function captured() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, bytes: () => Buffer.concat(chunks) }
}
