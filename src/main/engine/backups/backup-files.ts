import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '@shared/model/backup'
import { Failure } from '@shared/model/failure'
import { backupsFolder } from '../clients/client-places'
import type { Counted } from './copy-client'
import { keptBackups } from './kept-backups'

// Where backups lie: one file each, named by its moment, and beside it what was counted when it was checked.

export function backupName(at: number): string {
  return new Date(at).toISOString().replace(/[:.]/g, '-')
}

export function backupTime(name: string): number {
  return Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z'))
}

export function backupPath(dataFolder: string, client: string, name: string): string {
  return join(backupsFolder(dataFolder, client), `${name}.db`)
}

/** The newest first; one whose figures are missing was never finished, and is not told of. */
export async function listBackups(dataFolder: string, client: string): Promise<Backup[]> {
  const names = await readdir(backupsFolder(dataFolder, client)).catch(nothingThere)
  const backups = await Promise.all(
    names
      .filter((name) => name.endsWith('.db'))
      .map((name) => readBackup(dataFolder, client, name.slice(0, -3))),
  )
  return backups.filter((backup) => backup !== null).toSorted((a, b) => b.at - a.at)
}

export async function getBackup(dataFolder: string, client: string, name: string): Promise<Backup> {
  const found = await readBackup(dataFolder, client, name)
  if (!found) throw new Failure('backup-not-found', { backup: name })
  return found
}

async function readBackup(dataFolder: string, client: string, name: string): Promise<Backup | null> {
  const path = backupPath(dataFolder, client, name)
  const [size, counted] = await Promise.all([
    stat(path).catch(() => null),
    readFile(`${path}.json`, 'utf8').catch(() => null),
  ])
  if (!size || counted === null) return null
  return { name, at: backupTime(name), bytes: size.size, ...(JSON.parse(counted) as Counted) }
}

export async function makeBackupsFolder(dataFolder: string, client: string): Promise<void> {
  await mkdir(backupsFolder(dataFolder, client), { recursive: true })
}

export async function noteCounted(path: string, { mentions, cases }: Counted): Promise<void> {
  await writeFile(`${path}.json`, JSON.stringify({ mentions, cases }))
}

/** Removes what newer backups have made needless. */
export async function rotateBackups(dataFolder: string, client: string, now: number): Promise<void> {
  const backups = await listBackups(dataFolder, client)
  const kept = keptBackups(
    backups.map(({ at }) => at),
    now,
  )
  for (const { at, name } of backups) {
    if (kept.has(at)) continue
    const path = backupPath(dataFolder, client, name)
    await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })])
  }
}

function nothingThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
