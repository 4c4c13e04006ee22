import { Failure, failureOf } from '@shared/model/failure'
import type { ReportDocument } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import type { Delivered } from '@shared/model/report-delivery'
import { clientPath } from '../clients/client-places'
import type { WriteDb } from '../db/database'
import { storageFailure } from '../db/storage-failure'
import { mailFor } from '../sending/mail-for'
import { deliverByMail, mailFailure } from './deliver-by-mail'
import { deliverToFolder, type ReportFile } from './deliver-to-folder'
import { afterMail, cutOff, noteArrived, saveOne } from './delivered'
import { filesOf, orStopped } from './delivery-files'
import type { DeliveryParts } from './delivery-parts'
import * as deliveries from './delivery-store'
import type { TableForm } from './report-file'
import * as store from './store'

interface Delivering extends DeliveryParts {
  signal: AbortSignal
}

/** Brings one report on all ways that it has not gone yet. A way that fails is noted with its reason, and stops no other. */
export async function deliverReport(parts: Delivering, client: string, id: number): Promise<void> {
  const db = await parts.workspace.clients.writing(client)
  const { report, document } = store.getReport(db, id)
  const note = (one: Delivered) => {
    saveOne(db, id, one)
    parts.emit({ name: 'changed', data: { client, nouns: ['report'] } })
  }
  const path = clientPath(parts.workspace.dataFolder, client)
  const tables = (form: TableForm) => parts.reads.reportFile(path, id, form)
  const fileOf = filesOf(parts.draw, { client, id, document, tables })
  for (const one of deliveries.listDelivered(db, id)) {
    // The approval may have been taken back while the report waited.
    if (report.approvedAt === null || parts.signal.aborted) return
    if (one.state === 'running') note(cutOff(one))
    else if (one.state === 'waiting') await goOneWay({ parts, client, id, db, document, fileOf, note }, one)
  }
}

interface OneWay {
  parts: Delivering
  client: string
  id: number
  db: WriteDb
  document: ReportDocument
  fileOf: (form: ReportForm) => Promise<ReportFile>
  note: (one: Delivered) => void
}

async function goOneWay(on: OneWay, one: Delivered): Promise<void> {
  const { parts, client, id, db, note } = on
  try {
    const files = await drawn(on)
    if (!store.isApproved(db, id)) return
    const ended = await (one.way === 'folder' ? toFolder(on, one, files) : byMail(on, one, files))
    note({ ...ended, at: parts.workspace.now() })
  } catch (error) {
    if (parts.signal.aborted) return
    const failure = storageFailure(error, one.place)
    if (!(failure instanceof Failure)) console.error(`delivering report ${id} of ${client} failed`, error)
    note({ ...one, state: 'failed', at: parts.workspace.now(), failure: failureOf(failure) })
  }
}

/** All forms first, so that nobody gets one half of them. */
async function drawn({ db, fileOf, parts }: OneWay): Promise<ReportFile[]> {
  const files: ReportFile[] = []
  for (const form of deliveries.getDeliverySettings(db).forms) {
    files.push(await orStopped(fileOf(form), parts.signal))
  }
  return files
}

async function toFolder(
  { db, id, parts }: OneWay,
  one: Delivered,
  files: readonly ReportFile[],
): Promise<Delivered> {
  for (const file of files) {
    const place = await deliverToFolder(one.place, file)
    store.insertCopy(db, id, { at: parts.workspace.now(), form: file.form, sha256: file.sha256, place })
  }
  return { ...one, state: 'done', failure: null }
}

async function byMail(on: OneWay, one: Delivered, files: readonly ReportFile[]): Promise<Delivered> {
  const { parts, client, id, db, document, note } = on
  const { mail } = deliveries.getDeliverySettings(db)
  const account = await mailFor({ secrets: parts.secrets, now: parts.workspace.now }, client, db)
  if (typeof account === 'string') throw mailFailure(account)
  if (mail === null) throw mailFailure('no-target')
  const made = files.map(({ form, sha256 }) => ({ form, sha256 }))
  const leaving: Delivered = { ...one, state: 'running', failure: null, files: made }
  // On the disk before the first byte leaves: a program that is killed then does not send it again by itself.
  note(leaving)
  const key = `report-${parts.workspace.newId()}`
  const outcome = await deliverByMail(account, { mail, document, files, key }, parts.signal)
  if (outcome.kind === 'sent') noteArrived(db, id, leaving, parts.workspace.now())
  return afterMail(leaving, outcome)
}
