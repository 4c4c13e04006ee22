import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node'
import type { Share } from '@shared/model/analytics'
import type { ReportCaseRow, ReportDocument } from '@shared/model/report'
import type { Cell } from '@shared/text/csv-line'
import { reportLanguage } from './report-language'
import { caseColumns } from './report-table'

interface Sheet {
  name: string
  data: SheetData
}

/** A workbook with a sheet for each table of the report. Numbers are numbers; all else is text, so that nothing is run as a formula. */
export async function workbookOf(
  document: ReportDocument,
  rows: readonly ReportCaseRow[],
): Promise<Uint8Array> {
  const sheets = [
    summarySheet(document),
    scoreSheet(document),
    topicSheet(document),
    sourceSheet(document),
    promiseSheet(document),
    actionSheet(document),
    caseSheet(rows),
  ]
  return writeXlsxFile(sheets.map(({ name, data }) => ({ sheet: name, data }))).toBuffer()
}

function summarySheet({ words, client, period, settings, zone }: ReportDocument): Sheet {
  const { words: named } = reportLanguage(settings.lang)
  const parts = ['changed', 'because', 'did', 'decide', 'care'] as const
  return sheetOf(
    'summary',
    ['part', 'text'],
    [
      ['client', client],
      ['from', period.from],
      ['to', period.to],
      ['zone', zone],
      [named('report.sections.summary'), words.headline],
      ...parts.flatMap((part) => words[part].map((text) => [named(`report.${part}`), text])),
    ],
  )
}

function scoreSheet({ scores }: ReportDocument): Sheet {
  const share = ({ count, of }: Share): Cell[] => [count, of]
  const minutes = (ms: number | null) => (ms === null ? null : Math.round(ms / 60_000))
  return sheetOf(
    'scorecard',
    [
      ...['from', 'to', 'mentions', 'complaints', 'answered', 'cases', 'within_target', 'of'],
      ...['median_minutes', 'p90_minutes', 'n', 'promises_kept', 'promises', 'recovered', 'wrote_again'],
    ],
    scores.map((one) => [
      ...[one.period.from, one.period.to, one.mentions, one.complaints.count],
      ...share(one.answered),
      ...share(one.withinTarget),
      ...[minutes(one.firstAnswer.medianMs), minutes(one.firstAnswer.p90Ms), one.firstAnswer.n],
      ...share(one.promises),
      ...share(one.recovered),
    ]),
  )
}

function topicSheet({ figures: { topics }, settings }: ReportDocument): Sheet {
  const { topic } = reportLanguage(settings.lang)
  return sheetOf(
    'topics',
    ['topic', 'complaints', 'negative', 'before', 'more_than_chance'],
    topics.topics.map(({ name, complaints, angry, before, isSignificant }) => [
      ...[topic(name), complaints, angry, before, isSignificant ? 'yes' : 'no'],
    ]),
  )
}

function sourceSheet({ figures: { channels } }: ReportDocument): Sheet {
  return sheetOf(
    'sources',
    ['source', 'platform', 'complaints', 'negative', 'mixed', 'neutral', 'positive', 'before'],
    channels.sources.map((one) => [
      ...[
        one.name,
        one.platform,
        one.complaints,
        one.negative,
        one.mixed,
        one.neutral,
        one.positive,
        one.before,
      ],
    ]),
  )
}

function promiseSheet({ promises }: ReportDocument): Sheet {
  const day = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return sheetOf(
    'promises',
    ['promise', 'to', 'owner', 'state', 'due_at', 'closed_at'],
    promises.map(({ text, who, owner, status, dueAt, closedAt }) => [
      ...[text, who, owner, status, day(dueAt), day(closedAt)],
    ]),
  )
}

function actionSheet({ actions }: ReportDocument): Sheet {
  return sheetOf(
    'actions',
    ['action', 'why', 'seen_by'],
    actions.map(({ what, why, sight }) => [what, why, sight]),
  )
}

function caseSheet(rows: readonly ReportCaseRow[]): Sheet {
  return sheetOf(
    'cases',
    caseColumns.map(({ name }) => name),
    rows.map((row) => caseColumns.map(({ value }) => value(row))),
  )
}

function sheetOf(name: string, heads: readonly string[], rows: readonly Cell[][]): Sheet {
  const head = heads.map((text): SheetCell => ({ value: text, type: String, fontWeight: 'bold' }))
  return { name, data: [head, ...rows.map((row) => row.map(toCell))] }
}

function toCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}
