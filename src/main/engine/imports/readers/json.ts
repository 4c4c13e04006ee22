import { readFile, stat } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Failure } from '@shared/model/failure'
import type { ReadItem } from '@shared/model/import'
import { maxColumns } from '../column-names'
import { decodeAll, encodingOf } from './decode'
import { flatten, isRecord } from './flatten'
import { jsonErrorPlace } from './json-error'
import { safeJson } from './json-text'
import { maxRows, type OpenRows, type ReadOptions } from './rows'

export const maxJsonBytes = 50 * 1024 * 1024
const maxListDepth = 3
const itemsPerTurn = 2000

/** A JSON file that holds a list of records, at its top or a few levels down. */
export async function openJson(path: string, options: ReadOptions): Promise<OpenRows> {
  const { size } = await stat(path)
  if (size > maxJsonBytes) throw new Failure('file-too-large', { bytes: size, max: maxJsonBytes })
  const bytes = await readFile(path)
  const encoding = options.encoding ?? encodingOf(bytes)
  const list = listIn(parseJson(decodeAll(bytes, encoding)))
  if (list === null) throw new Failure('json-no-list')
  if (list.length > maxRows) throw new Failure('file-too-many-rows', { max: maxRows })
  return {
    ...{ columns: columnsOf(list.slice(0, 1000)), encoding, delimiter: null, sheets: [] },
    items: { [Symbol.asyncIterator]: () => itemsOf(list) },
    bytesRead: () => size,
  }
}

function parseJson(text: string): unknown {
  const safe = safeJson(text)
  try {
    return JSON.parse(safe)
  } catch (cause) {
    throw new Failure('json-malformed', { ...jsonErrorPlace(safe, cause) }, { cause })
  }
}

/** The list itself, or the longest list of records within three levels of an object. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[]
  const lists = listsIn(value, maxListDepth)
  return lists.reduce<unknown[] | null>(
    (best, list) => (list.length > (best?.length ?? 0) ? list : best),
    null,
  )
}

function listsIn(value: unknown, levels: number): unknown[][] {
  if (Array.isArray(value)) return value.some(isRecord) ? [value] : []
  if (!isRecord(value) || levels === 0) return []
  return Object.values(value).flatMap((child) => listsIn(child, levels - 1))
}

export function columnsOf(records: readonly unknown[]): string[] {
  const names = new Set(records.filter(isRecord).flatMap((record) => Object.keys(flatten(record))))
  return [...names].slice(0, maxColumns)
}

/** In pieces with a turn of the loop between, so that a cancel is heard while a large list goes by. */
async function* itemsOf(list: readonly unknown[]): AsyncGenerator<ReadItem> {
  for (const [index, record] of list.entries()) {
    if (index % itemsPerTurn === itemsPerTurn - 1) await nextTurn()
    yield itemOf(record, index + 1)
  }
}

export function itemOf(record: unknown, line: number): ReadItem {
  if (isRecord(record)) return { row: { line, cells: flatten(record) } }
  return { rejected: { line, reason: 'not-a-record', value: JSON.stringify(record).slice(0, 80) } }
}
