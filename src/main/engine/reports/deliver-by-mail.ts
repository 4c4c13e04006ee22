import { Failure } from '@shared/model/failure'
import type { ReportDocument } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import type { DeliveryMail } from '@shared/model/report-delivery'
import { sendProblems } from '@shared/model/sending'
import { fillTemplate } from '@shared/text/templates/fill-template'
import type { MailParts } from '../connectors/mail/converse'
import { sendFiles } from '../connectors/mail/send-files'
import type { SendOutcome } from '../connectors/sender'
import type { ReportFile } from './deliver-to-folder'
import { reportLanguage } from './report-language'

const types: Record<ReportForm, string> = {
  pdf: 'application/pdf',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
}

export interface ReportMail {
  mail: DeliveryMail
  document: ReportDocument
  files: readonly ReportFile[]
  key: string
}

/** Mails the files of a report to its readers, with the words that were chosen for it, or the usual ones. */
export function deliverByMail(
  parts: MailParts,
  { mail, document, files, key }: ReportMail,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const attached = files.map(({ form, name, bytes }) => ({ name, bytes, type: types[form] }))
  return sendFiles(parts, { to: mail.to, ...wordsOf(mail, document), files: attached, key }, signal)
}

/** `{client}` and `{days}` in the words stand for those of the report. */
function wordsOf({ subject, text }: DeliveryMail, { client, words, settings }: ReportDocument) {
  const values = { client, days: words.days }
  const usual = reportLanguage(settings.lang).words
  return {
    // A line break in a subject would begin another header.
    subject: fillTemplate(subject || usual('report.mail.subject', values), values).replace(/\s+/g, ' '),
    text: fillTemplate(text || usual('report.mail.text', values), values),
  }
}

/** What stopped a mail, in the server's words where it had some; `busy` where it only does not want it now. */
export function mailFailure(words: string, unnamed: 'refused' | 'busy' = 'refused'): Failure {
  const isOurs = (sendProblems as readonly string[]).includes(words)
  return new Failure(
    'report-mail',
    isOurs ? { problem: camelCase(words), words: '' } : { problem: unnamed, words },
  )
}

/** The choices of a message have names without hyphens. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
