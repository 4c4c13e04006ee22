import type { Platform } from '@shared/model/mention'
import { prepared } from '../db/database'
import type { Ground } from './ground'

export function listSourceNames({ db }: Ground): { id: number; name: string; platform: Platform }[] {
  return prepared<{ id: number; name: string; platform: Platform }>(
    db,
    'SELECT id, name, platform FROM source',
  ).all()
}
