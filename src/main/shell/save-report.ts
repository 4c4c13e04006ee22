import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { CallName, InputOf, OutputOf } from '@shared/contract'
import type { ShellParsedOf } from '@shared/contract/shell'
import { Failure } from '@shared/model/failure'
import type { ReportDocument } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import type { DrawJob } from '@shared/model/report-pages'
import type { EngineHost } from './engine-host'
import { finishPdf } from './finish-pdf'
import { htmlOfPage, pdfOfPage, writeWhole } from './print-page'

type Saving = ShellParsedOf<'shell.saveReport'>

/** Saves an approved report where the user says, and notes in its history what was saved where. */
export async function saveReport(
  engine: EngineHost,
  window: BrowserWindow,
  saving: Saving,
): Promise<{ saved: boolean }> {
  const { client, id, form, suggestedName } = saving
  const { report, document } = await ask(engine, 'report.get', { client, id })
  if (report.approvedAt === null) throw new Failure('report-not-approved', { id })
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
  if (!filePath) return { saved: false }
  const bytes = await bytesOf(engine, saving, document, report.approvedAt)
  await writeWhole(filePath, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await ask(engine, 'report.noteCopy', { client, id, form, place: basename(filePath), sha256 })
  return { saved: true }
}

async function bytesOf(
  engine: EngineHost,
  { client, id, form, html }: Saving,
  document: ReportDocument,
  approvedAt: number,
): Promise<Uint8Array> {
  switch (form) {
    case 'pdf':
      return pdfOf({ client, id }, document, approvedAt)
    case 'html':
      if (html === undefined) throw new Failure('print-failed')
      return new TextEncoder().encode(html)
    default:
      return ask(engine, 'report.file', {
        client,
        id,
        form: form satisfies Exclude<ReportForm, 'pdf' | 'html'>,
      })
  }
}

/** Draws an approved report in a window that nobody sees, for the engine that brings it somewhere. */
export async function drawApproved(engine: EngineHost, { client, id, form }: DrawJob): Promise<Uint8Array> {
  const { report, document } = await ask(engine, 'report.get', { client, id })
  if (report.approvedAt === null) throw new Failure('report-not-approved', { id })
  if (form === 'html') return htmlOfPage(`/print/${client}/report/${id}?html=true`)
  return pdfOf({ client, id }, document, report.approvedAt)
}

async function pdfOf(
  { client, id }: { client: string; id: number },
  document: ReportDocument,
  approvedAt: number,
): Promise<Uint8Array> {
  return finishPdf(await pdfOfPage(`/print/${client}/report/${id}`), factsOf(document, approvedAt))
}

export function factsOf({ words, client, settings: { brand } }: ReportDocument, at: number) {
  return {
    title: words.title,
    author: brand.agency || brand.preparedBy || client,
    subject: words.headline,
    producer: brand.hidesProduct ? brand.agency || client : 'Atalaya',
    at,
  }
}

async function ask<Name extends CallName>(
  engine: EngineHost,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const outcome = await engine.call(name, input)
  if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.data)
  return outcome.value as OutputOf<Name>
}
