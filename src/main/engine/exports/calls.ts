import type { Handlers, ParsedOf } from '@shared/contract'
import type { Events } from '@shared/contract/events'
import { parseQuery } from '@shared/text/query/parse-query'
import { compileCases, countCases } from '../cases/list-store'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import type { FileTokens } from '../imports/file-tokens'
import type { Jobs } from '../jobs'
import { querySql } from '../mentions/query-sql'
import { countHits } from '../mentions/read-store'
import { caseColumns } from './case-table'
import { listedCases, listedMentions } from './listed-rows'
import { mentionColumns } from './mention-table'
import type { Table } from './table'
import { tableIn } from './table-text'
import { writeWhole } from './write-whole'

type ExportHandlers = Pick<Handlers, 'export.run'>
type Asked = ParsedOf<'export.run'>

export interface ExportParts {
  workspace: Workspace
  files: FileTokens
  jobs: Jobs
  onProgress: (progress: Events['progress']) => void
}

export function exportHandlers(parts: ExportParts): ExportHandlers {
  return { 'export.run': (asked) => parts.jobs.run(asked.job, (signal) => run(parts, asked, signal)) }
}

async function run(
  { workspace, files, onProgress }: ExportParts,
  asked: Asked,
  signal: AbortSignal,
): Promise<{ rows: number; isStopped: boolean }> {
  const db = await workspace.clients.reading(asked.client)
  const { name } = getClient(workspace.db, asked.client)
  const told = { job: asked.job, added: 0, rejected: 0 }
  let rows = 0
  const counted = <Row>({ table, total }: { table: Table<Row>; total: number }) => {
    const onRow = () => {
      rows += 1
      if (rows % toldEvery === 0) onProgress({ ...told, done: rows, total: Math.max(total, rows) })
    }
    const title = [name, asked.query].filter((part) => part !== '').join(': ')
    return tableIn(asked.form, { ...table, rows: counting(table.rows, onRow, signal) }, title)
  }
  const now = workspace.now()
  const pieces =
    asked.about === 'cases' ? counted(casesOf(db, asked, now)) : counted(mentionsOf(db, asked, now))
  try {
    await writeWhole(files.path(asked.file), pieces, signal)
  } catch (error) {
    if (signal.aborted) return { rows: 0, isStopped: true }
    throw error
  }
  return { rows, isStopped: false }
}

const toldEvery = 500

function casesOf(db: ReadDb, { query, order }: Asked, now: number) {
  const compiled = compileCases(db, query, now)
  const table = { columns: caseColumns, rows: listedCases(db, compiled, order) }
  return { table, total: countCases(db, compiled) }
}

function mentionsOf(db: ReadDb, { query }: Asked, now: number) {
  const compiled = querySql(parseQuery(query), now)
  return {
    table: { columns: mentionColumns, rows: listedMentions(db, compiled) },
    total: countHits(db, compiled),
  }
}

async function* counting<Row>(
  rows: AsyncIterable<Row>,
  onRow: () => void,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    signal.throwIfAborted()
    onRow()
    yield row
  }
}
