import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '@shared/model/failure'
import { importFields, Mapping, type ImportFormat, type RejectedRow } from '@shared/model/import'
import type { Words } from '@shared/text/failure-text'
import type { Engine } from '../engine/engine'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'

export interface ImportOptions {
  client: string
  format: 'auto' | ImportFormat
  map?: string
  subject?: number
}

/** Imports a file by its guessed, remembered or given mapping and prints what became of its rows. */
export async function importFile(
  engine: Engine,
  streams: Streams,
  words: Words,
  path: string,
  { client, format, map, subject }: ImportOptions,
): Promise<ExitCode> {
  const file = engine.offerFile(resolve(path))
  const known = format === 'auto' ? {} : { format }
  const inspection = await engine.call('import.inspect', { client, file, ...known })
  const mapping = map === undefined ? inspection.mapping : await readMapping(map, inspection.mapping)
  const { read, added, revised, duplicate, rejected } = await engine.call('import.run', {
    client,
    file,
    format: inspection.format,
    mapping,
    job: randomUUID(),
    ...(subject !== undefined && { subject }),
  })
  printJson(streams, {
    read,
    added,
    revised,
    duplicate,
    rejected: rejected.map((row) => inWords(words, row)),
  })
  return rejected.length > 0 ? exitCodes.partly : exitCodes.done
}

function inWords(words: Words, { line, reason, value }: RejectedRow) {
  return { line, reason: words(`import.rejects.${reason}`, { value }), code: reason, value }
}

/**
 * A mapping file is a whole mapping, or only its columns: column → field as in `{"comentario": "text"}`, or the other
 * way round.
 */
async function readMapping(path: string, guessed: Mapping): Promise<Mapping> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof json !== 'object' || json === null) throw new Error('not an object')
    const whole = 'columns' in json ? json : { columns: columnsOf(json) }
    return Mapping.parse({ ...guessed, ...whole })
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 300) : String(error)
    throw new Failure('mapping-unreadable', { file: path, message }, { cause: error })
  }
}

function columnsOf(json: object): Record<string, string> {
  const entries = Object.entries(json).map(([key, value]) => [key, String(value)] as const)
  const isField = (word: string) => (importFields as readonly string[]).includes(word)
  const isTurned = entries.every(([key]) => isField(key)) && !entries.every(([, value]) => isField(value))
  return Object.fromEntries(isTurned ? entries.map(([field, column]) => [column, field]) : entries)
}
