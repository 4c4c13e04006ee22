import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { app, ipcMain } from 'electron'
import { shellCalls } from '@shared/contract/shell'
import type { ReportDocument } from '@shared/model/report'
import { registerAppScheme, serveApp } from './app-protocol'
import { finishPdf } from './finish-pdf'
import { lockDown } from './lock-down'
import { htmlOfPage, pageIsReady, pdfOfPage, writeWhole } from './print-page'
import { factsOf } from './save-report'

/** A report in a file that the command line wants drawn. */
export interface PrintJob {
  from: string
  to: string
  form: 'pdf' | 'html'
}

export function printJobIn(args: readonly string[]): PrintJob | null {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const [from, to] = [valueOf('print-report'), valueOf('print-to')]
  if (from === undefined || to === undefined) return null
  return { from, to, form: valueOf('print-as') === 'html' ? 'html' : 'pdf' }
}

/** Draws one report and leaves: no workspace, no engine, no window that anybody sees. */
export async function printGiven({ from, to, form }: PrintJob): Promise<void> {
  // Its traces go with the folder that the report lies in.
  app.setPath('userData', dirname(from))
  registerAppScheme()
  if (process.getuid?.() !== 0) app.enableSandbox()
  lockDown()
  app.on('window-all-closed', () => {})
  await app.whenReady()
  serveApp()
  const document = JSON.parse(await readFile(from, 'utf8')) as ReportDocument
  answerPage(document, form === 'html')
  const bytes =
    form === 'html'
      ? await htmlOfPage('/print/report')
      : await finishPdf(await pdfOfPage('/print/report'), factsOf(document, document.madeAt))
  await writeWhole(to, bytes)
  app.exit(0)
}

/** The two calls of the page that is drawn; it is the only one. */
function answerPage(document: ReportDocument, isHtml: boolean): void {
  ipcMain.handle('shell', (event, name: unknown, input: unknown) => {
    if (name === 'shell.givenReport') return { ok: true, value: { document, isHtml } }
    if (name === 'shell.pageReady')
      pageIsReady(event.sender.id, shellCalls['shell.pageReady'].input.parse(input))
    return { ok: true, value: null }
  })
}
