import type { ParsedOf } from '@shared/contract'
import { periodBefore } from '@shared/model/period'
import { ReportSettings, type ReportDocument } from '@shared/model/report'
import type { LongReads } from '../long-reads/long-reads'
import { clientPath } from '../clients/client-places'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { checkLogo } from './brand-image'
import { gather } from './gather'
import { reportDocument } from './report-document'
import { findTemplate, type MadeReport } from './store'

/** Works a report out; without settings the client's template holds. */
export async function makeDocument(
  { clients, db: shared, dataFolder, now }: Workspace,
  reads: LongReads,
  { client, period, before = periodBefore(period), settings: chosen }: ParsedOf<'report.preview'>,
): Promise<ReportDocument> {
  const db = await clients.reading(client)
  const settings = chosen ?? findTemplate(db) ?? ReportSettings.parse({})
  checkLogo(settings.brand.logo)
  const path = clientPath(dataFolder, client)
  const moment = now()
  const { name } = getClient(shared, client)
  const request = { client: { id: client, name }, period, before, settings, now: moment }
  const sources = await gather(db, request, (figure, scope) =>
    reads.figure({ name: figure, path, scope, now: moment }),
  )
  return reportDocument(sources)
}

/** The same with the rows of all its cases, to be kept. */
export async function makeReport(
  workspace: Workspace,
  reads: LongReads,
  asked: ParsedOf<'report.make'>,
): Promise<MadeReport> {
  const document = await makeDocument(workspace, reads, asked)
  const { period, settings, madeAt: now } = document
  const path = clientPath(workspace.dataFolder, asked.client)
  return { document, cases: await reads.cases(path, { settings, period, now }) }
}
