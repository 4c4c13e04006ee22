import { readFile, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { Failure } from '@shared/model/failure'
import { decodeAll, encodingOf, readHead } from '../readers/decode'
import { safeJson } from '../readers/json-text'
import { archiveExport } from './archive'
import { commentItems, Comments, postItems } from './facebook'
import { listExport, type ExportFile } from './export-file'
import { mailExport, mailFormatOf } from './mails'
import { takeoutItems } from './takeout'
import { scriptStart, tweetItems, valueOfScript } from './x-archive'

const maxBytes = 100 * 1024 * 1024
const headBytes = 262_144

type ExportKind = 'takeout' | 'facebook-comments' | 'facebook-posts' | 'x' | 'eml' | 'mbox'

/** Which export a text is the beginning of; null where it is none that is known. */
export function exportKindOf(head: string): ExportKind | null {
  const text = head.trimStart()
  if (scriptStart.test(text)) return 'x'
  if (text.startsWith('{') || text.startsWith('[')) return jsonKindOf(text)
  return mailFormatOf(text)
}

function jsonKindOf(text: string): ExportKind | null {
  if (
    /"type"\s*:\s*"FeatureCollection"/.test(text) &&
    /"(?:google_maps_url|five_star_rating_published)"/.test(text)
  )
    throw new Failure('export-own-reviews')
  if (/^\{\s*"reviews"\s*:\s*\[/.test(text) && /"name"\s*:\s*"accounts\/[^"]*\/reviews\//.test(text))
    return 'takeout'
  if (/^\{\s*"comments_v2"\s*:/.test(text)) return 'facebook-comments'
  const isPosts =
    /^\[\s*\{/.test(text) && /"timestamp"\s*:\s*\d{9,10}\b/.test(text) && /\{\s*"post"\s*:/.test(text)
  return isPosts ? 'facebook-posts' : null
}

/** Opens what `sniffFormat` has called an export. */
export async function openExport(path: string): Promise<ExportFile> {
  const { size } = await stat(path)
  const head = await readHead(path, headBytes)
  if (head.subarray(0, 2).toString('latin1') === 'PK') return (await archiveExport(path, size)) ?? unknown()
  const kind = exportKindOf(iconv.decode(head, encodingOf(head)))
  if (kind === null) return unknown()
  if (kind === 'eml' || kind === 'mbox') return mailExport(path, kind)
  if (size > maxBytes) throw new Failure('file-too-large', { bytes: size, max: maxBytes })
  const bytes = await readFile(path)
  return fromText(kind, decodeAll(bytes, encodingOf(bytes)), size)
}

function fromText(kind: Exclude<ExportKind, 'eml' | 'mbox'>, text: string, size: number): ExportFile {
  if (kind === 'x') {
    const value = valueOfScript(text)
    if (value === null) throw new Failure('json-malformed')
    return listExport('x', tweetItems(value, null), size)
  }
  const value = parsed(text)
  if (kind === 'takeout') return listExport('google', takeoutItems(value, null), size)
  const items = Comments.safeParse(value).success ? commentItems(value) : postItems(value)
  return listExport('facebook', items, size)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(safeJson(text))
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('json-malformed', {}, { cause })
  }
}

function unknown(): never {
  throw new Failure('file-format-unknown', { found: 'zip' })
}
