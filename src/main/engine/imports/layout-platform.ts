import type { Platform } from '@shared/model/mention'
import { nameKey } from '../text/name-key'

/** Columns that stand together in the exports of one platform only, however they are spelled. */
const layouts: readonly (readonly [Platform, readonly string[]])[] = [
  ['googleplay', ['packagename', 'starrating', 'reviewsubmitmillissinceepoch']],
  ['trustpilot', ['reviewstars', 'reviewcontent', 'businessunitid']],
  ['trustpilot', ['reviewstars', 'reviewcontent', 'reviewconsumeruserid']],
]

/** Where the rows of a table were written, as far as its columns tell. */
export function layoutPlatform(columns: readonly string[]): Platform {
  const keys = new Set(columns.map(nameKey))
  return layouts.find(([, names]) => names.every((name) => keys.has(name)))?.[0] ?? 'other'
}
