import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportPreview, Mapping, PreviewRow, PreviewStatus } from '@shared/model/import'
import type { ReadDb } from '../db/database'
import { contentHash } from '../mentions/content-hash'
import { findHeld } from '../mentions/store'
import { fileSourceOf, findFileSource, type FileSource } from './import-sources'
import type { FileMention, OpenMentions } from './open-mentions'

const shownRows = 20
const shownRejects = 200
/** How far a preview reads: enough to judge a mapping, and an answer within about a second. */
const furthestRow = 20_000

/** What an import of this file would do, without writing anything. */
export async function previewImport(
  db: ReadDb,
  file: OpenMentions,
  mapping: Mapping,
  fileName: string,
): Promise<ImportPreview> {
  const preview: ImportPreview = {
    rows: [],
    counts: { read: 0, new: 0, known: 0, revised: 0, twice: 0, rejected: 0 },
    rejected: [],
    isPartial: false,
  }
  const judge = createJudge(db, mapping, fileName)
  for await (const item of file.items) {
    if (preview.counts.read >= furthestRow) {
      preview.isPartial = true
      break
    }
    preview.counts.read += 1
    if ('rejected' in item) {
      preview.counts.rejected += 1
      if (preview.rejected.length < shownRejects) preview.rejected.push(item.rejected)
    } else {
      const { status, source } = judge(item)
      preview.counts[status] += 1
      if (preview.rows.length < shownRows) preview.rows.push(toPreviewRow(item, status, source))
    }
    if (preview.counts.read % 1000 === 0) await nextTurn()
  }
  return preview
}

/** Tells for each row in turn whether it is new, already held, changed, or has stood in this file before. */
function createJudge(db: ReadDb, mapping: Mapping, fileName: string) {
  const sourceIds = new Map<string, number | null>()
  const met = new Map<string, string>()
  return ({ mention, channel }: FileMention): { status: PreviewStatus; source: FileSource } => {
    const source = fileSourceOf(channel, mapping, fileName)
    let sourceId = sourceIds.get(source.identity)
    if (sourceId === undefined) sourceIds.set(source.identity, (sourceId = findFileSource(db, source)))
    const key = JSON.stringify([source.identity, mention.externalId])
    const hash = contentHash(mention)
    const before = met.get(key)
    met.set(key, hash)
    if (before !== undefined) return { status: before === hash ? 'twice' : 'revised', source }
    const held = sourceId === null ? undefined : findHeld(db, sourceId, mention.externalId)
    return { status: !held ? 'new' : held.contentHash === hash ? 'known' : 'revised', source }
  }
}

function toPreviewRow({ line, mention }: FileMention, status: PreviewStatus, source: FileSource): PreviewRow {
  const { rating, author, text, publishedAt } = mention
  return {
    line,
    status,
    publishedAt,
    platform: source.platform,
    author: author?.name ?? author?.handle ?? null,
    rating: rating && { value: rating.value, max: rating.max },
    text: text.slice(0, 200),
  }
}
