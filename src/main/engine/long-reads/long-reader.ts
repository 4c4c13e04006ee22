import type Database from 'better-sqlite3'
import type { Scope } from '@shared/contract/analytics'
import type { Drill } from '@shared/model/backup'
import { figures, type FigureName } from '../analytics/figures'
import { groundOf } from '../analytics/ground'
import { copyClient, type Counted } from '../backups/copy-client'
import { drillFile } from '../backups/drill-file'
import { openForReading } from '../db/open-database'
import { clientMigrations } from '../db/schemas'
import type { ReportRequest } from '../reports/gather'
import type { TableForm } from '../reports/report-file'
import type { MadeReport } from '../reports/store'
import { tablesOf, workOutReport } from '../reports/work-out-report'

/** One figure of the client file at a path. */
export interface FigureRequest {
  name: FigureName
  path: string
  scope: Scope
  now: number
}

/** What reads much of a file at a time, over connections of its own, one for each file that figures are asked of. */
export class LongReader {
  private readonly open = new Map<string, Promise<Database.Database>>()

  async figure({ name, path, scope, now }: FigureRequest): Promise<unknown> {
    return figures[name](groundOf(await this.databaseAt(path), scope, now))
  }

  /** A report over the client file at a path, all of it as of one moment; the rows of all its cases only where it is kept. */
  async report(path: string, request: ReportRequest, isKept: boolean): Promise<MadeReport> {
    return workOutReport(await this.databaseAt(path), request, isKept)
  }

  /** A kept report of that file as tables or data. */
  async reportFile(path: string, id: number, form: TableForm): Promise<Uint8Array> {
    return tablesOf(await this.databaseAt(path), id, form)
  }

  /** Copies the file at a path and checks the copy. */
  copy(path: string, target: string): Promise<Counted> {
    return copyClient(path, target)
  }

  /** Opens a copy of a file and reads it through. */
  drill(file: string, copy: string): Promise<Drill> {
    return drillFile(file, copy)
  }

  /** Closes the file at a path, where it is open. */
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
