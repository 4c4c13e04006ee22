import type Database from 'better-sqlite3'
import type { Scope } from '@shared/contract/analytics'
import { openForReading } from '../db/open-database'
import { clientMigrations } from '../db/schemas'
import { figures, type FigureName } from './figures'
import { groundOf } from './ground'

/** One figure of the client file at a path. */
export interface FigureRequest {
  name: FigureName
  path: string
  scope: Scope
  now: number
}

/** Works figures out over connections of its own, one for each file. */
export class FigureReader {
  private readonly open = new Map<string, Promise<Database.Database>>()

  async answer({ name, path, scope, now }: FigureRequest): Promise<unknown> {
    return figures[name](groundOf(await this.databaseAt(path), scope, now))
  }

  async letGo(path: string): Promise<null> {
    const held = this.open.get(path)
    this.open.delete(path)
    ;(await held)?.close()
    return null
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.keys()].map((path) => this.letGo(path)))
  }

  private databaseAt(path: string): Promise<Database.Database> {
    const held = this.open.get(path) ?? openForReading(path, clientMigrations)
    this.open.set(path, held)
    held.catch(() => this.open.delete(path))
    return held
  }
}
