import { stat } from 'node:fs/promises'
import type { EngineEvent } from '@shared/contract/events'
import { clientPath } from '../clients/client-places'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { getNoticeRules } from '../clocks/store'
import type { LongReads } from '../long-reads/long-reads'
import { listBackups } from './backup-files'
import { makeBackup } from './make-backup'

const betweenLooksMs = 30 * 60_000
/** The start of the program has better things to do. */
const firstLookAfterMs = 60_000
const olderMs = 22 * 3_600_000

/** Makes a backup of each client once a day, if anything has changed since the last one. */
export class BackupKeeper {
  private timer: NodeJS.Timeout | null = null
  private looks: Promise<void> = Promise.resolve()
  private isStopping = false

  constructor(
    private readonly workspace: Workspace,
    private readonly reads: LongReads,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => this.look(), firstLookAfterMs)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    this.isStopping = true
    if (this.timer) clearTimeout(this.timer)
    await this.looks
  }

  /** Looks at all clients, one after another. */
  look(): void {
    this.looks = this.looks.then(() => this.backUpAll())
    if (this.isStopping) return
    this.timer = setTimeout(() => this.look(), betweenLooksMs)
    this.timer.unref()
  }

  private async backUpAll(): Promise<void> {
    for (const { id } of listClients(this.workspace.db)) {
      if (this.isStopping) return
      try {
        if (!(await isBackupDue(this.workspace, id))) continue
        await makeBackup(this.workspace, this.reads, id)
      } catch (error) {
        console.error(`the backup of ${id} failed`, error)
        await this.tell(id)
      }
      this.emit({ name: 'changed', data: { client: id, nouns: ['backup'] } })
    }
  }

  private async tell(client: string): Promise<void> {
    const isWanted = await this.workspace.clients
      .reading(client)
      .then((db) => getNoticeRules(db).notify.failedBackup)
      // Who cannot be asked is told.
      .catch(() => true)
    if (isWanted)
      this.emit({ name: 'notice', data: { client, kind: 'failedBackup', case: null, count: 1, who: null } })
  }
}

/** A day after the last one, where the file or its log was written since. */
export async function isBackupDue({ dataFolder, now }: Workspace, client: string): Promise<boolean> {
  const [last] = await listBackups(dataFolder, client)
  if (!last) return true
  if (now() - last.at < olderMs) return false
  const path = clientPath(dataFolder, client)
  const times = await Promise.all([path, `${path}-wal`].map((one) => stat(one).catch(() => null)))
  return times.some((one) => one !== null && one.mtimeMs > last.at)
}
