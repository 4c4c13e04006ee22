import type { Locale } from '@shared/model/client'
import type { ReportCaseRow, ReportDocument } from '@shared/model/report'
import { prepared, type WriteDb } from '../db/database'
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

interface Held {
  id: number
  lang: Locale
  document: string
  cases: string | null
}

/** Takes people's names and words out of the reports that are kept; their figures stay. Each report is read once, however many are erased. */
export function eraseFromReports(db: WriteDb, erased: readonly Erased[], at: number): void {
  const known = prepared<Held>(db, 'SELECT id, lang, document, cases FROM report')
  // One at a time: each may be megabytes.
  for (const { id, lang, document, cases } of known.all()) {
    const before = JSON.parse(document) as ReportDocument
    const after = JSON.stringify(erased.reduce((left, one) => withoutPerson(left, one, lang), before))
    const frozen = cases === null ? null : frozenWithout(before, cases, erased, lang)
    if (after === document && frozen === cases) continue
    // Never the moment of the time before, by which the file would take this for a change.
    prepared(
      db,
      'UPDATE report SET document = ?, cases = ?, erasedAt = max(?, coalesce(erasedAt, 0) + 1) WHERE id = ?',
    ).run(after, frozen, at, id)
  }
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
