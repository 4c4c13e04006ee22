import { prepared } from '../db/database'
import type { Ground } from './ground'

export function listTopicNames({ db }: Ground): Map<number, string> {
  const rows = prepared<{ id: number; name: string }>(db, 'SELECT id, name FROM topic').all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
