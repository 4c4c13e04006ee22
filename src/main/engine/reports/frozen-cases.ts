import { gunzipSync, gzipSync } from 'node:zlib'
import type { Period } from '@shared/model/period'
import type { ReportCaseRow, ReportDocument, ReportSettings } from '@shared/model/report'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { countCases, listById } from './case-store'
import { customerNames, type NameOf } from './customer-names'
import { caseScope, mostRows } from './gather'
import { caseRow } from './report-document'
import { reportLanguage } from './report-language'

export interface FrozenRequest {
  settings: ReportSettings
  period: Period
  now: number
}

/** So many rows are held as text at a time. */
const rowsPerPart = 5000

/**
 * All cases of a report, one row each, as they are at one moment: compressed lines, since there may be a hundred thousand of them. Null
 * where the report's own document has room for all.
 */
export function freezeCases(db: ReadDb, { settings, period, now }: FrozenRequest): string | null {
  const scope = caseScope({ settings, now }, getClockRules(db).hours.timeZone, period)
  const nameOf = tableNames(settings)
  const parts: Buffer[] = []
  if (countCases(db, scope) <= mostRows) return null
  for (let after = 0; ;) {
    const page = listById(db, scope, after, rowsPerPart)
    parts.push(packed(page.map((facts) => caseRow(facts, nameOf))))
    const last = page.at(-1)
    if (!last || page.length < rowsPerPart) return textOf(parts)
    after = last.id
  }
}

/** Numbers of pages would clash: where people have no names, tables name nobody at all. */
export function tableNames(settings: ReportSettings): NameOf {
  return settings.isAnonymous ? () => '' : customerNames(reportLanguage(settings.lang).words, false)
}

/** Every case of a report as it was when the report was made. */
export function casesOf({ appendix }: ReportDocument, frozen: string | null): readonly ReportCaseRow[] {
  if (frozen === null) return appendix.rows
  // One stretch of compressed lines after the other, read as one.
  const lines = gunzipSync(Buffer.from(frozen, 'base64')).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ReportCaseRow)
}

export function refreeze(rows: readonly ReportCaseRow[]): string {
  return textOf([packed(rows)])
}

function packed(rows: readonly ReportCaseRow[]): Buffer {
  return gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

/** Text, because what is taken away by a slip comes back out of the log of steps, which holds no bytes. */
function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('base64')
}
