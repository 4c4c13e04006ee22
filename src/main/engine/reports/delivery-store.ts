import { DeliverySettings, type Delivered } from '@shared/model/report-delivery'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import { findWorkspaceSetting, removeSetting, saveSetting } from '../clients/store'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// The addresses go with the client's file; the folder stays with this computer, as on another one it would be somebody else's.

const name = 'report.delivery'
const folderName = (client: string) => `reportFolder:${client}`
const deliveredName = (report: number) => `report.delivered.${report}`

export function getDeliverySettings(db: ReadDb): DeliverySettings {
  return DeliverySettings.parse(JSON.parse(findClientSetting(db, name) ?? '{}'))
}

export function saveDeliverySettings(db: WriteDb, settings: DeliverySettings): void {
  saveClientSetting(db, name, JSON.stringify(settings))
}

export function findReportFolder(shared: ReadDb, client: string): string | null {
  return findWorkspaceSetting(shared, folderName(client))
}

export function saveReportFolder(shared: WriteDb, client: string, path: string | null): void {
  if (path === null) removeSetting(shared, folderName(client))
  else saveSetting(shared, folderName(client), path)
}

export function listDelivered(db: ReadDb, report: number): Delivered[] {
  const stored = findClientSetting(db, deliveredName(report))
  return stored === null ? [] : (JSON.parse(stored) as Delivered[])
}

export function saveDelivered(db: WriteDb, report: number, delivered: readonly Delivered[]): void {
  saveClientSetting(db, deliveredName(report), JSON.stringify(delivered))
}

/** The reports of which something is still to be delivered, or was when the program ended. */
export function listUndelivered(db: ReadDb): number[] {
  return prepared<number>(
    db,
    `SELECT CAST(substr(s.name, length('${deliveredName(0)}')) AS INTEGER) FROM clientSetting s
     WHERE s.name GLOB 'report.delivered.*'
       AND EXISTS (SELECT 1 FROM json_each(s.value) d WHERE d.value ->> 'state' IN ('waiting', 'running'))
     ORDER BY 1`,
  )
    .pluck()
    .all()
}
