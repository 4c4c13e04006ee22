import { prepared, type ReadDb } from '../db/database'

/** Works out what goes by a name, or hands out again what was worked out before. */
export type Once = <T>(name: string, work: () => T) => T

const held = new WeakMap<ReadDb, { of: string; values: Map<string, unknown> }>()

/**
 * A board asks for its figures one by one. What several of them stand on is kept for a connection until it is asked of another scope, or
 * anybody has changed the file.
 */
export function onceFor(db: ReadDb, scope: unknown): Once {
  const of = JSON.stringify([scope, dataVersion(db)])
  let kept = held.get(db)
  if (kept?.of !== of) held.set(db, (kept = { of, values: new Map() }))
  const { values } = kept
  return <T>(name: string, work: () => T): T => {
    if (!values.has(name)) values.set(name, work())
    return values.get(name) as T
  }
}

/** Another number once anybody else has changed the file. */
function dataVersion(db: ReadDb): number {
  return prepared<number>(db, 'PRAGMA data_version').pluck().get() ?? 0
}
