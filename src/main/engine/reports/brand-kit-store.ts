import { KitBrand, type BrandKit } from '@shared/model/brand-kit'
import { removeSetting, saveSetting } from '../clients/store'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// Kits belong to the agency and not to a client, so they lie in the workspace.

const prefix = 'brandKit:'

export function listBrandKits(shared: ReadDb): BrandKit[] {
  return prepared<{ name: string; value: string }>(
    shared,
    `SELECT substr(name, ${prefix.length + 1}) AS name, value FROM setting
     WHERE name GLOB '${prefix}*' ORDER BY 1 COLLATE NOCASE`,
  )
    .all()
    .map(({ name, value }) => ({ name, brand: KitBrand.parse(JSON.parse(value)) }))
}

export function saveBrandKit(shared: WriteDb, { name, brand }: BrandKit): void {
  saveSetting(shared, prefix + name, JSON.stringify(brand))
}

export function removeBrandKit(shared: WriteDb, name: string): void {
  removeSetting(shared, prefix + name)
}
