import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import type { ReportDelivery } from '@shared/model/report-delivery'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import type { FileTokens } from '../imports/file-tokens'
import { findMailAccount } from '../sending/store'
import { noteArrived, saveOne } from './delivered'
import type { Deliveries } from './deliveries'
import * as store from './delivery-store'
import { getReport } from './store'

type DeliveryHandlers = Pick<
  Handlers,
  'report.delivery' | 'report.setDelivery' | 'report.deliver' | 'report.arrived'
>

export function deliveryHandlers(
  { clients, db: shared, now }: Workspace,
  files: FileTokens,
  deliveries: Deliveries,
): DeliveryHandlers {
  const deliveryOf = (client: string, db: ReadDb): ReportDelivery => ({
    ...store.getDeliverySettings(db),
    folder: store.findReportFolder(shared, client),
    sender: findMailAccount(db)?.from ?? null,
  })
  return {
    'report.delivery': async ({ client }) => deliveryOf(client, await clients.reading(client)),
    'report.setDelivery': async ({ client, settings, folder }) => {
      const db = await clients.writing(client)
      store.saveDeliverySettings(db, settings)
      if (folder !== undefined) {
        store.saveReportFolder(shared, client, folder === null ? null : files.path(folder))
      }
      return deliveryOf(client, db)
    },
    'report.deliver': async ({ client, id }) => {
      const { report } = getReport(await clients.reading(client), id)
      if (report.approvedAt === null) throw new Failure('report-not-approved', { id })
      await deliveries.begin(client, id, false)
      return null
    },
    'report.arrived': async ({ client, id }) => {
      const db = await clients.writing(client)
      const lost = store.listDelivered(db, id).find(({ state }) => state === 'unknown')
      if (!lost) return null
      noteArrived(db, id, lost, now())
      saveOne(db, id, { ...lost, state: 'done', failure: null, at: now() })
      return null
    },
  }
}
