import type { MentionDetail } from '@shared/model/mention-view'
import { csvLine } from '@shared/text/csv-line'
import type { Engine } from '../engine/engine'
import { mentionColumns } from '../engine/exports/mention-table'
import { textCell } from '../engine/exports/table'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'

export interface QueryOptions {
  client: string
  limit?: number
  as: 'jsonl' | 'csv' | 'xlsx'
}

const rowsPerPage = 500

/** Prints every hit of a query, page by page, so that its size is never held in memory (but for a workbook). */
export async function queryMentions(
  engine: Engine,
  streams: Streams,
  query: string,
  { client, limit = Infinity, as }: QueryOptions,
): Promise<ExitCode> {
  const rows = pages(engine, client, query, limit)
  if (as === 'xlsx') {
    const { workbookTable } = await import('../engine/exports/workbook-table')
    streams.out.write(await workbookTable({ columns: mentionColumns, rows }))
    return exitCodes.done
  }
  if (as === 'csv') streams.out.write(csvLine(mentionColumns.map(({ name }) => name)))
  for await (const mention of rows) {
    if (as === 'csv') streams.out.write(csvLine(mentionColumns.map(({ value }) => textCell(value(mention)))))
    else printJson(streams, toLine(mention))
  }
  return exitCodes.done
}

async function* pages(
  engine: Engine,
  client: string,
  query: string,
  limit: number,
): AsyncGenerator<MentionDetail> {
  let from: number | null = null
  for (let left = limit; left > 0;) {
    const size = Math.min(rowsPerPage, left)
    const page: MentionDetail[] = await engine.call('mention.details', { client, query, from, limit: size })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < size) return
    left -= page.length
    from = last.id - 1
  }
}

/** One mention as a line: what is stored, without what only the screen asks for. */
function toLine(mention: MentionDetail) {
  const { revisions: _r, thread: _t, reasons: _s, corrections: _c, isRead, ...line } = mention
  return { ...line, publishedAt: new Date(line.publishedAt).toISOString(), isRead }
}
