import iconv from 'iconv-lite'
import { extname } from 'node:path'
import { Failure } from '@shared/model/failure'
import type { ImportFormat } from '@shared/model/import'
import { isRecord } from './flatten'
import { encodingOf, readHead } from './decode'
import { archiveKindOf, mostArchiveEntries } from '../exports/archive'
import { exportKindOf } from '../exports/open-export'
import { openZip } from './zip'

const headBytes = 262_144
const zipMagic = Buffer.from([0x50, 0x4b])
// The container of old .xls files and of encrypted .xlsx: neither can be read without the program that made it.
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** What a file is by its content; its name decides only where the content allows both. */
export async function sniffFormat(path: string): Promise<ImportFormat> {
  const head = await readHead(path, headBytes)
  if (head.length === 0) throw new Failure('file-empty')
  if (head.subarray(0, 8).equals(oleMagic)) throw new Failure('xlsx-encrypted')
  if (head.subarray(0, 2).equals(zipMagic) && [3, 5, 7].includes(head[2] ?? 0)) return sniffZip(path)
  const text = iconv.decode(head, encodingOf(head)).trimStart()
  if (text === '') throw new Failure('file-empty')
  if (/^<[?!a-z]/i.test(text)) return sniffMarkup(text)
  if (exportKindOf(text) !== null) return 'export'
  if (/^\{\s*["}]|^\[\s*(?:[[{"\]\d-]|true|false|null)/.test(text)) return sniffJson(text, path)
  return 'csv'
}

async function sniffZip(path: string): Promise<ImportFormat> {
  const zip = await openZip(path, mostArchiveEntries)
  zip.close()
  if (zip.has('xl/workbook.xml') || zip.has('xl/_rels/workbook.xml.rels')) return 'xlsx'
  if (archiveKindOf(zip.names) === null) throw new Failure('file-format-unknown', { found: 'zip' })
  return 'export'
}

function sniffMarkup(text: string): ImportFormat {
  const root = /<(?:[\w.-]+:)?(rss|feed|rdf|html)[\s>]/i.exec(text)?.[1]?.toLowerCase()
  if (root === undefined || root === 'html')
    throw new Failure('file-format-unknown', { found: root ?? 'xml' })
  return 'feed'
}

function sniffJson(text: string, path: string): ImportFormat {
  if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(text)) return 'feed'
  const [first = '', second] = text.split('\n').filter((line) => line.trim() !== '')
  if (!isWholeRecord(first)) return 'json'
  const isNamedLines = /^\.(?:jsonl|ndjson)$/i.test(extname(path))
  return second?.trimStart().startsWith('{') || (second === undefined && isNamedLines) ? 'jsonl' : 'json'
}

function isWholeRecord(line: string): boolean {
  try {
    return isRecord(JSON.parse(line))
  } catch {
    return false
  }
}
