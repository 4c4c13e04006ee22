import { RuleActions, type CaseRule, type NewRule } from '@shared/model/rule'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

type StoredRule = Omit<CaseRule, 'actions' | 'isOn' | 'endsHere'> & {
  actions: string
  isOn: number
  endsHere: number
}

const columns = 'id, name, query, actions, position, isOn, endsHere'

/** In the order in which they are applied. */
export function listRules(db: ReadDb): CaseRule[] {
  return prepared<StoredRule>(db, `SELECT ${columns} FROM caseRule ORDER BY position, id`).all().map(toRule)
}

export function getRule(db: ReadDb, id: number): CaseRule {
  const row = prepared<StoredRule>(db, `SELECT ${columns} FROM caseRule WHERE id = ?`).get(id)
  if (!row) throw new Failure('rule-not-found', { id })
  return toRule(row)
}

function toRule({ actions, isOn, endsHere, ...row }: StoredRule): CaseRule {
  return {
    ...row,
    actions: RuleActions.parse(JSON.parse(actions)),
    isOn: isOn === 1,
    endsHere: endsHere === 1,
  }
}

export function insertRule(db: WriteDb, { name, query, actions, endsHere }: NewRule): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO caseRule (name, query, actions, endsHere, position)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM caseRule))`,
  ).run(name, query, JSON.stringify(actions), endsHere ? 1 : 0)
  return Number(lastInsertRowid)
}

export function updateRule(db: WriteDb, id: number, { name, query, actions, endsHere }: NewRule): void {
  prepared(db, 'UPDATE caseRule SET name = ?, query = ?, actions = ?, endsHere = ? WHERE id = ?').run(
    name,
    query,
    JSON.stringify(actions),
    endsHere ? 1 : 0,
    id,
  )
}

export function setRuleOn(db: WriteDb, id: number, isOn: boolean): void {
  prepared(db, 'UPDATE caseRule SET isOn = ? WHERE id = ?').run(isOn ? 1 : 0, id)
}

export function setRulePosition(db: WriteDb, id: number, position: number): void {
  prepared(db, 'UPDATE caseRule SET position = ? WHERE id = ?').run(position, id)
}

export function removeRule(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM caseRule WHERE id = ?').run(id)
}
