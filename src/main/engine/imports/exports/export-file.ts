import { Readable } from 'node:stream'
import type { RejectedRow } from '@shared/model/import'
import type { IncomingMention, Platform } from '@shared/model/mention'

export type ExportItem = { line: number; mention: IncomingMention } | { rejected: RejectedRow }

/** What a platform, or a mail program, gives of its own: it says itself what is what, so nothing has to be mapped. */
export interface ExportFile {
  platform: Platform
  items: AsyncIterable<ExportItem>
  bytesRead: () => number
}

/** A list read whole, as an export. */
export function listExport(platform: Platform, items: readonly ExportItem[], sizeBytes: number): ExportFile {
  return { platform, items: Readable.from(items) as AsyncIterable<ExportItem>, bytesRead: () => sizeBytes }
}

/** One entry of an export as a mention, or why it is none. */
export function itemOf(line: number, mention: IncomingMention | null, entry: unknown): ExportItem {
  if (mention === null)
    return { rejected: { line, reason: 'not-a-record', value: JSON.stringify(entry ?? null).slice(0, 80) } }
  if (mention.text === '' && mention.rating === null)
    return { rejected: { line, reason: 'text-empty', value: '' } }
  return { line, mention: { ...mention, reason: 'import', raw: null } }
}
