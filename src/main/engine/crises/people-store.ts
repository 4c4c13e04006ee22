import type { CrisisPerson, CrisisPersonRow } from '@shared/model/crisis'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export function listPeople(db: ReadDb): CrisisPersonRow[] {
  return prepared<CrisisPersonRow>(
    db,
    'SELECT id, role, name, phone, substitute, substitutePhone FROM crisisPerson ORDER BY position, id',
  ).all()
}

export function insertPerson(db: WriteDb, person: CrisisPerson): void {
  prepared(
    db,
    `INSERT INTO crisisPerson (role, name, phone, substitute, substitutePhone, position)
     SELECT :role, :name, :phone, :substitute, :substitutePhone, coalesce(max(position), 0) + 1 FROM crisisPerson`,
  ).run(person)
}

export function updatePerson(db: WriteDb, id: number, person: CrisisPerson): void {
  prepared(
    db,
    `UPDATE crisisPerson SET role = :role, name = :name, phone = :phone, substitute = :substitute,
       substitutePhone = :substitutePhone WHERE id = :id`,
  ).run({ ...person, id })
}

export function removePerson(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM crisisPerson WHERE id = ?').run(id)
}
