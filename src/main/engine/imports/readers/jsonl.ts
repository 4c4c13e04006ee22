import { Failure } from '@shared/model/failure'
import type { ReadItem } from '@shared/model/import'
import { maxColumns } from '../column-names'
import { decodedChunks, detectEncoding } from './decode'
import { itemOf } from './json'
import { safeJson } from './json-text'
import { linesOf, type Line } from './lines'
import { maxRows, type OpenRows, type ReadOptions } from './rows'

const maxLine = 1_048_576
const sampledRows = 200

/** One JSON record per line. A bad line spoils no other. */
export async function openJsonl(path: string, options: ReadOptions): Promise<OpenRows> {
  const encoding = options.encoding ?? (await detectEncoding(path))
  const columns = await columnsIn(path, encoding)
  let bytes = 0
  const items = () => {
    bytes = 0
    return itemsOf(path, encoding, (count) => (bytes += count))
  }
  return {
    ...{ columns, encoding, delimiter: null, sheets: [] },
    items: { [Symbol.asyncIterator]: items },
    bytesRead: () => bytes,
  }
}

async function columnsIn(path: string, encoding: string): Promise<string[]> {
  const names = new Set<string>()
  let rows = 0
  for await (const item of itemsOf(path, encoding)) {
    if ('row' in item) Object.keys(item.row.cells).forEach((name) => names.add(name))
    rows += 1
    if (rows >= sampledRows) break
  }
  return [...names].slice(0, maxColumns)
}

async function* itemsOf(
  path: string,
  encoding: string,
  onBytes?: (count: number) => void,
): AsyncGenerator<ReadItem> {
  let rows = 0
  for await (const lines of linesOf(decodedChunks(path, encoding, onBytes), maxLine)) {
    for (const line of lines) {
      if (line.text.trim() === '') continue
      rows += 1
      if (rows > maxRows) throw new Failure('file-too-many-rows', { max: maxRows })
      yield itemOfLine(line)
    }
  }
}

function itemOfLine({ line, text, isTooLong }: Line): ReadItem {
  if (isTooLong) return { rejected: { line, reason: 'line-too-long', value: text.slice(0, 80) } }
  const record = parseLine(text)
  if (record === undefined) return { rejected: { line, reason: 'json-invalid', value: text.slice(0, 80) } }
  return itemOf(record, line)
}

/** Undefined, which no JSON stands for, when the line is none or nests too deep. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(safeJson(text))
  } catch {
    return undefined
  }
}
