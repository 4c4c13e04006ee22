import { copyDatabase } from './copy-database'
import { inTransaction, type ReadDb, type WriteDb } from './database'

export interface Migration {
  version: number
  name: string
  sql: string
}

/** Makes the list of migrations from a folder of numbered SQL files; a gap in the numbers is a bug and throws. */
export function migrationsOf(files: Record<string, string>): Migration[] {
  const list = Object.entries(files)
    .map(([path, sql]) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      return { version: Number(name.slice(0, 4)), name, sql }
    })
    .sort((a, b) => a.version - b.version)
  for (const [index, { version, name }] of list.entries()) {
    if (version !== index + 1) throw new Error(`migration ${name} should have the number ${index + 1}`)
  }
  return list
}

export function schemaVersion(db: ReadDb): number {
  return db.prepare<[], number>('PRAGMA user_version').pluck().get() ?? 0
}

/** Brings the file to the newest schema, each step whole or not at all; an old file is copied and checked first. */
export async function migrate(db: WriteDb, path: string, migrations: Migration[]): Promise<void> {
  const found = schemaVersion(db)
  const due = migrations.filter(({ version }) => version > found)
  if (due.length > 0 && found > 0) await copyDatabase(db, `${path}.before-${found}`)
  for (const { version, sql } of due) {
    inTransaction(db, () => {
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    })
  }
}
