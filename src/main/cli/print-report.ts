import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import type { Locale } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { Period } from '@shared/model/period'
import type { ReportCaseRow, ReportDocument } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import { csvLine } from '@shared/text/csv-line'
import { storageFailure } from '../engine/db/storage-failure'
import type { Engine } from '../engine/engine'
import { reportFile } from '../engine/reports/report-file'
import { caseColumns } from '../engine/reports/report-table'
import { drawReport } from './draw-report'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'

export interface ReportOptions {
  client: string
  from: string
  to: string
  lang?: Locale
  as: ReportForm
  out: string
}

const rowsPerPage = 1000

/** Makes a report of a client's days and writes it to a file; nothing is kept of it in the client's own. */
export async function printReport(
  engine: Engine,
  streams: Streams,
  { client, from, to, lang, as, out }: ReportOptions,
): Promise<ExitCode> {
  const period = Period.safeParse({ from, to })
  if (!period.success) throw new Failure('invalid-input', { call: 'report', message: `${from} – ${to}` })
  const template = await engine.call('report.template', { client })
  const settings = { ...template, ...(lang && { lang }) }
  const document = await engine.call('report.preview', { client, period: period.data, settings })
  await write(engine, { client, document, as, out })
  const { headline, title } = document.words
  printJson(streams, { file: out, as, title, headline, cases: document.appendix.total })
  return exitCodes.done
}

interface Writing {
  client: string
  document: ReportDocument
  as: ReportForm
  out: string
}

async function write(engine: Engine, { client, document, as, out }: Writing): Promise<void> {
  if (as === 'csv') return inPlace(out, (part) => writeCsv(part, casesOf(engine, client, document)))
  const isDrawn = as === 'pdf' || as === 'html'
  const bytes = await (isDrawn ? drawReport(document, as) : filled(engine, client, document, as))
  await inPlace(out, (part) => writeFile(part, bytes))
}

async function filled(
  engine: Engine,
  client: string,
  document: ReportDocument,
  form: 'xlsx' | 'json',
): Promise<Uint8Array> {
  const rows: ReportCaseRow[] = []
  for await (const row of casesOf(engine, client, document)) rows.push(row)
  return reportFile(document, form, rows)
}

/** Beside its place first, so that no half file stands there. */
async function inPlace(path: string, work: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    await work(part)
    await rename(part, path)
  } catch (error) {
    // What failed first is told; where nothing could be written, nothing can be removed.
    await rm(part, { force: true }).catch(() => null)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('disk-denied', { path }, { cause: error })
    throw storageFailure(error, path, false)
  }
}

/** Line by line: however many cases there are, only a page of them is held. */
async function writeCsv(path: string, rows: AsyncIterable<ReportCaseRow>): Promise<void> {
  const file = createWriteStream(path)
  const failed = once(file, 'error').then(([error]) => Promise.reject(error as Error))
  failed.catch(() => {})
  const ended = once(file, 'close')
  file.write(csvLine(caseColumns.map(({ name }) => name)))
  for await (const row of rows) {
    if (!file.write(csvLine(caseColumns.map(({ value }) => value(row)))))
      await Promise.race([once(file, 'drain'), failed])
  }
  file.end()
  await Promise.race([ended, failed])
}

async function* casesOf(engine: Engine, client: string, { period, settings }: ReportDocument) {
  for (let after = 0; ;) {
    const page = await engine.call('report.cases', { client, period, settings, after, limit: rowsPerPage })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < rowsPerPage) return
    after = last.id
  }
}
