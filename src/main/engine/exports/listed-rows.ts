import { setImmediate as breathe } from 'node:timers/promises'
import type { CaseOrder, CaseRow } from '@shared/model/case'
import type { MentionDetail } from '@shared/model/mention-view'
import { listCaseRows, outlineOfCases, type CompiledCases } from '../cases/list-store'
import type { ReadDb } from '../db/database'
import type { QuerySql } from '../mentions/query-sql'
import { listDetails } from '../mentions/read-store'

const rowsPerPage = 200

/** All that a query finds, in the order of the list, page by page; others are answered between two pages. */
export async function* listedMentions(db: ReadDb, query: QuerySql): AsyncGenerator<MentionDetail> {
  for (let from: number | null = null; ;) {
    const page: MentionDetail[] = listDetails(db, query, from, rowsPerPage)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < rowsPerPage) return
    from = last.id - 1
    await breathe()
  }
}

/** The same of cases. A case that moves in the list meanwhile is written once. */
export async function* listedCases(
  db: ReadDb,
  query: CompiledCases,
  order: CaseOrder,
): AsyncGenerator<CaseRow> {
  const written = new Set<number>()
  for (const place of outlineOfCases(db, query, order, rowsPerPage).anchors) {
    for (const row of listCaseRows(db, query, order, place, rowsPerPage)) {
      if (written.has(row.id)) continue
      written.add(row.id)
      yield row
    }
    await breathe()
  }
}
