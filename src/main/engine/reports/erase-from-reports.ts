import type { Locale } from '@shared/model/client'
import type { ReportCaseRow, ReportDocument } from '@shared/model/report'
import type { WriteDb } from '../db/database'
import * as store from './erasable-store'
import { firstWords, withoutContacts } from './first-words'
import { casesOf, refreeze } from './frozen-cases'
import { reportLanguage } from './report-language'

/** What is taken away: who wrote, the words, and the case in which they stood. */
export interface Erased {
  name: string | null
  /** Each wording that it ever had. */
  said: readonly string[]
  caseId: number | null
}

/**
 * Takes people's names and words out of the reports that are kept, and out of those that were removed and could still come back; their
 * figures stay. Each report is read once, however many are erased, and one at a time: it may be megabytes.
 */
export function eraseFromReports(db: WriteDb, erased: readonly Erased[], at: number): void {
  for (const id of store.listReportIds(db)) {
    const left = withoutAll(store.getHeldReport(db, id), erased)
    if (left) store.saveErased(db, id, left, at)
  }
  for (const change of store.listRemovals(db)) {
    const left = withoutAll(store.getRemoved(db, change), erased)
    if (left) store.saveRemoved(db, change, left)
  }
}

/** Null where none of them stands in it. */
function withoutAll(
  { document, cases, lang }: store.HeldReport,
  erased: readonly Erased[],
): Omit<store.HeldReport, 'lang'> | null {
  const before = JSON.parse(document) as ReportDocument
  const after = JSON.stringify(erased.reduce((left, one) => withoutPerson(left, one, lang), before))
  const frozen = cases === null ? null : frozenWithout(before, cases, erased, lang)
  return after === document && frozen === cases ? null : { document: after, cases: frozen }
}

/** The very same text where none of them stands in it. */
function frozenWithout(
  document: ReportDocument,
  cases: string,
  erased: readonly Erased[],
  lang: Locale,
): string {
  const rows = casesOf(document, cases)
  const isThere = ({ id, who }: ReportCaseRow) =>
    erased.some(({ caseId, name }) => id === caseId && who === name)
  if (!rows.some(isThere)) return cases
  const who = reportLanguage(lang).words('report.nobody')
  return refreeze(rows.map((row) => (isThere(row) ? { ...row, who } : row)))
}

function withoutPerson(document: ReportDocument, erased: Erased, lang: Locale): ReportDocument {
  const { words } = reportLanguage(lang)
  const gone = words('report.erased')
  const nameless = namelessIn(erased, lang)
  const said = saidOf(erased)
  return {
    ...document,
    cases: document.cases.map((one) =>
      one.id === erased.caseId ? { ...nameless(one), isPinned: one.isPinned, text: gone, url: null } : one,
    ),
    quotes: document.quotes.filter(({ text }) => !said.includes(text)),
    promises: document.promises.map((one) =>
      erased.name !== null && one.who === erased.name ? { ...one, who: words('report.nobody') } : one,
    ),
    appendix: { ...document.appendix, rows: document.appendix.rows.map(nameless) },
  }
}

function namelessIn({ caseId, name }: Erased, lang: Locale): (row: ReportCaseRow) => ReportCaseRow {
  const who = reportLanguage(lang).words('report.nobody')
  return (row) => (row.id === caseId && row.who === name ? { ...row, who } : row)
}

/** As reports quote it, with names and without. */
function saidOf({ said }: Erased): string[] {
  return said.flatMap((text) => [firstWords(text), firstWords(withoutContacts(text))])
}
