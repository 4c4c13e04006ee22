import type { ParsedOf } from '@shared/contract'
import { periodBefore } from '@shared/model/period'
import { ReportSettings, type ReportDocument } from '@shared/model/report'
import type { LongReads } from '../long-reads/long-reads'
import { clientPath } from '../clients/client-places'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { checkLogo } from './brand-image'
import { findTemplate, type MadeReport } from './store'

type Asked = ParsedOf<'report.preview'>

/** Works a report out; without settings the client's template holds. */
export async function makeDocument(
  workspace: Workspace,
  reads: LongReads,
  asked: Asked,
): Promise<ReportDocument> {
  return (await workedOut(workspace, reads, asked, false)).document
}

/** The same with the rows of all its cases, to be kept. */
export function makeReport(workspace: Workspace, reads: LongReads, asked: Asked): Promise<MadeReport> {
  return workedOut(workspace, reads, asked, true)
}

async function workedOut(
  { clients, db: shared, dataFolder, now }: Workspace,
  reads: LongReads,
  { client, period, before = periodBefore(period), settings: chosen }: Asked,
  isKept: boolean,
): Promise<MadeReport> {
  const db = await clients.reading(client)
  const settings = chosen ?? findTemplate(db) ?? ReportSettings.parse({})
  checkLogo(settings.brand.logo)
  const { name } = getClient(shared, client)
  const request = { client: { id: client, name }, period, before, settings, now: now() }
  return reads.report(clientPath(dataFolder, client), request, isKept)
}
