import { z } from 'zod'
import { ClientId } from '../model/client'
import { Period } from '../model/period'
import {
  ReportId,
  ReportSettings,
  type ReportCaseRow,
  type ReportDocument,
  type ReportRow,
} from '../model/report'
import { reportForms } from '../model/report-form'
import { DeliverySettings, type ReportDelivery } from '../model/report-delivery'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneReport = OneClient.extend({ id: ReportId })
const FolderToken = z.string().regex(/^[a-f0-9]{32}$/)
/** Without settings the client's own template holds, without another period the one that comes before. */
const NewReport = OneClient.extend({
  period: Period,
  before: Period.optional(),
  settings: ReportSettings.optional(),
})

export interface ReportResult {
  step: number
  id: number
}

export const reportCalls = {
  'report.template': read(OneClient).gives<ReportSettings>(),
  'report.saveTemplate': write(OneClient.extend({ settings: ReportSettings }), ['report']).gives<{
    step: number
  }>(),
  'report.list': read(OneClient).gives<ReportRow[]>(),
  'report.get': read(OneReport).gives<{ report: ReportRow; document: ReportDocument }>(),
  /** What a report of the period would say now; nothing is kept. */
  'report.preview': read(NewReport).gives<ReportDocument>(),
  /** Freezes a draft. */
  'report.make': write(NewReport, ['report']).gives<ReportResult>(),
  'report.approve': write(OneReport.extend({ by: z.string().trim().min(1).max(120) }), [
    'report',
  ]).gives<ReportResult>(),
  /** Of a draft; what was approved stays. */
  'report.remove': write(OneReport, ['report']).gives<ReportResult>(),
  /** Where the client's reports go by themselves once they are approved. */
  'report.delivery': read(OneClient).gives<ReportDelivery>(),
  /** The folder is named by a token that the shell gave for it; null takes it away, left out it stays. */
  'report.setDelivery': write(
    OneClient.extend({ settings: DeliverySettings, folder: FolderToken.nullable().optional() }),
    ['report'],
  ).gives<ReportDelivery>(),
  /** Begins what was not delivered yet, or not well; how it goes stands in the report's row. */
  'report.deliver': write(OneReport, ['report']).gives(),
  /** Somebody knows that a mail arrived of which the program does not. */
  'report.arrived': write(OneReport, ['report']).gives(),
  /** Notes that a file was made of an approved report. */
  'report.noteCopy': write(
    OneReport.extend({
      form: z.enum(reportForms),
      place: z.string().min(1).max(400),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    ['report'],
  ).gives(),
  /** All cases of a period by pages, the last read first named; for tables. */
  'report.cases': read(
    NewReport.extend({
      after: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(500),
    }),
  ).gives<ReportCaseRow[]>(),
  /** An approved report as a file of tables or data. */
  'report.file': read(OneReport.extend({ form: z.enum(['xlsx', 'csv', 'json']) })).gives<Uint8Array>(),
}
