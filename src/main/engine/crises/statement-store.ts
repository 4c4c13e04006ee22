import { locales, type Locale } from '@shared/model/client'
import {
  playbookKinds,
  type Statement,
  type StatementText,
  type StatementVersion,
} from '@shared/model/crisis'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { isStarter, starterPlaybooks } from './starter-playbooks'

interface StoredStatement extends StatementVersion {
  name: string
  lang: Locale
}

const columns = 'id, name, lang, version, text, writtenAt, writtenBy, approvedAt, approvedBy'

/** The newest version of each language of each statement; of starter ones that nobody wrote yet, the text that is to be filled in. */
export function listStatements(db: ReadDb): Statement[] {
  const newest = prepared<StoredStatement>(
    db,
    `SELECT ${columns} FROM statement s
     WHERE version = (SELECT max(version) FROM statement o WHERE o.name = s.name AND o.lang = s.lang)
     ORDER BY name COLLATE NOCASE, lang`,
  ).all()
  const names = [...new Set([...playbookKinds, ...newest.map(({ name }) => name)])]
  return names.map((name) => ({ name, langs: langsOf(name, newest) }))
}

export function findStatement(db: ReadDb, name: string): Statement | null {
  return listStatements(db).find((one) => one.name === name) ?? null
}

function langsOf(name: string, newest: readonly StoredStatement[]): Statement['langs'] {
  return Object.fromEntries(
    locales.flatMap((lang) => {
      const held = newest.find((one) => one.name === name && one.lang === lang)
      const version = held ? versionOf(held) : starterOf(name, lang)
      return version ? [[lang, version]] : []
    }),
  )
}

function versionOf({ name: _, lang: _lang, ...version }: StoredStatement): StatementVersion {
  return version
}

function starterOf(name: string, lang: Locale): StatementVersion | null {
  if (!isStarter(name)) return null
  const text = starterPlaybooks(lang)[name].statement
  return { id: 0, version: 0, text, writtenAt: 0, writtenBy: '', approvedAt: null, approvedBy: null }
}

export function getStatement(db: ReadDb, id: number): StoredStatement {
  const row = prepared<StoredStatement>(db, `SELECT ${columns} FROM statement WHERE id = ?`).get(id)
  if (!row) throw new Failure('statement-not-found', { id })
  return row
}

/** Another text is another version; the one before stays as it was. */
export function insertStatement(db: WriteDb, { by, ...statement }: StatementText, now: number): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO statement (name, lang, version, text, writtenAt, writtenBy)
     SELECT :name, :lang, coalesce(max(version), 0) + 1, :text, :now, :by FROM statement WHERE name = :name AND lang = :lang`,
  ).run({ ...statement, by, now })
  return Number(lastInsertRowid)
}

export function approveStatement(db: WriteDb, id: number, by: string, now: number): void {
  prepared(db, 'UPDATE statement SET approvedAt = ?, approvedBy = ? WHERE id = ?').run(now, by, id)
}
