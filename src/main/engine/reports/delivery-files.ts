import type { ReportDocument } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import type { DrawPages } from '@shared/model/report-pages'
import { reportName } from '@shared/text/report-name'
import { sha256Of, type ReportFile } from './deliver-to-folder'
import type { TableForm } from './report-file'

interface Filed {
  client: string
  id: number
  document: ReportDocument
  tables: (form: TableForm) => Promise<Uint8Array>
}

/** Each form is made once, whatever number of ways it goes. */
export function filesOf(
  draw: DrawPages,
  { client, id, document, tables }: Filed,
): (form: ReportForm) => Promise<ReportFile> {
  const made = new Map<ReportForm, ReportFile>()
  return async (form) => {
    const held = made.get(form)
    if (held) return held
    const isPage = form === 'pdf' || form === 'html'
    const bytes = await (isPage ? draw({ client, id, form }) : tables(form))
    const file = { form, bytes, name: reportName(document, form), sha256: sha256Of(bytes) }
    made.set(form, file)
    return file
  }
}

/** A window that draws is not waited for when the program ends: the report goes on its way after the next start. */
export function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('the program ends'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
