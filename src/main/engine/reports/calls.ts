import type { Handlers, ParsedOf } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import { ReportSettings } from '@shared/model/report'
import { clientPath } from '../clients/client-places'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import type { WriteDb } from '../db/database'
import type { FileTokens } from '../imports/file-tokens'
import type { LongReads } from '../long-reads/long-reads'
import { recordStep } from '../undo/record'
import { checkLogo } from './brand-image'
import { listById } from './case-store'
import { caseScope } from './gather'
import type { Deliveries } from './deliveries'
import { deliveryHandlers } from './delivery-handlers'
import { tableNames } from './frozen-cases'
import { makeDocument, makeReport } from './make-document'
import { caseRow } from './report-document'
import * as store from './store'

type ReportHandlers = Pick<Handlers, Extract<keyof Handlers, `report.${string}`>>

export interface ReportParts {
  workspace: Workspace
  reads: LongReads
  files: FileTokens
  deliveries: Deliveries
}

export function reportHandlers({ workspace, reads, files, deliveries }: ReportParts): ReportHandlers {
  const { clients, dataFolder, now } = workspace
  const step = <T>(db: WriteDb, what: string, name: string, work: () => T) =>
    recordStep(db, { label: `report.${what}`, data: { name }, at: now() }, work)
  const documentOf = (input: ParsedOf<'report.preview'>) => makeDocument(workspace, reads, input)
  return {
    ...deliveryHandlers(workspace, files, deliveries),
    'report.template': async ({ client }) =>
      store.findTemplate(await clients.reading(client)) ?? ReportSettings.parse({}),
    'report.saveTemplate': async ({ client, settings }) => {
      checkLogo(settings.brand.logo)
      const db = await clients.writing(client)
      return { step: step(db, 'template', '', () => store.saveTemplate(db, settings)).step }
    },
    'report.list': async ({ client }) => store.listReports(await clients.reading(client)),
    'report.get': async ({ client, id }) => store.getReport(await clients.reading(client), id),
    'report.preview': documentOf,
    'report.make': async (input) => {
      const report = await makeReport(workspace, reads, input)
      const db = await clients.writing(input.client)
      const { days } = report.document.words
      const made = step(db, 'make', days, () => store.insertReport(db, report, true))
      return { step: made.step, id: made.result }
    },
    'report.approve': async ({ client, id, by }) => {
      const db = await clients.writing(client)
      const { report, document } = store.getReport(db, id)
      if (report.approvedAt !== null) throw new Failure('report-approved', { by: report.approvedBy ?? '' })
      const approved = step(db, 'approve', document.words.days, () => store.approveReport(db, id, now(), by))
      await deliveries.begin(client, id, true)
      return { step: approved.step, id }
    },
    'report.remove': async ({ client, id }) => {
      const db = await clients.writing(client)
      const { report, document } = store.getReport(db, id)
      if (report.approvedAt !== null) throw new Failure('report-approved', { by: report.approvedBy ?? '' })
      return { ...step(db, 'remove', document.words.days, () => store.removeReport(db, id)), id }
    },
    'report.noteCopy': async ({ client, id, ...copy }) => {
      const db = await clients.writing(client)
      store.getReport(db, id)
      store.insertCopy(db, id, { ...copy, at: now() })
      return null
    },
    'report.cases': async ({ client, after, limit, ...input }) => {
      const db = await clients.reading(client)
      const settings = input.settings ?? store.findTemplate(db) ?? ReportSettings.parse({})
      const scope = caseScope({ settings, now: now() }, getClockRules(db).hours.timeZone, input.period)
      const nameOf = tableNames(settings)
      return listById(db, scope, after, limit).map((facts) => caseRow(facts, nameOf))
    },
    'report.file': async ({ client, id, form }) => {
      const db = await clients.reading(client)
      const { report } = store.getReport(db, id)
      if (report.approvedAt === null) throw new Failure('report-not-approved', { id })
      return reads.reportFile(clientPath(dataFolder, client), id, form)
    },
  }
}
