import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportFormat, ImportResult, Mapping, RejectedRow } from '@shared/model/import'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { ingest, type IngestResult } from '../mentions/ingest'
import type { Origin } from '../mentions/origin'
import { getSubjectId } from '../subjects/store'
import { mentionReader } from '../triage/client-triage'
import type { Reader } from '../triage/triage'
import { fingerprintOf } from './fingerprint'
import { hashFile } from './hash-file'
import { fileSourceOf, getOrAddFileSource } from './import-sources'
import { openMentions, type FileMention, type OpenMentions } from './open-mentions'
import * as store from './store'

export interface ImportJob {
  db: WriteDb
  path: string
  fileName: string
  format: ImportFormat
  encoding: string | undefined
  sheet: string | undefined
  mapping: Mapping
  subjectId: number | undefined
  reader: Reader
  now: () => number
  device: string
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number; added: number; rejected: number }) => void
}

/** Rows in one transaction: large enough that its fsync costs little, small enough that a cancel answers at once. */
const rowsPerBatch = 2000
/** Rejected rows that are kept one by one; beyond that only their number is. */
const keptRejects = 10_000

/**
 * Reads a file into the store, batch by batch. Each batch is whole or absent after a crash, and as rows are recognised
 * by their identity, running the same file again completes what is missing and changes nothing else.
 */
export async function runImport(job: ImportJob): Promise<ImportResult> {
  const { db, path, fileName, format, now, device, signal } = job
  const fileHash = await hashFile(path)
  const file = await openMentions(path, format, job)
  const subjectId = getSubjectId(db, job.subjectId)
  const importId = inTransaction(db, () => {
    const id = store.insertImport(db, { fileName, fileHash, format, startedAt: now() })
    appendJournal(db, { event: 'import.started', data: { id, fileName, fileHash } }, now(), device)
    return id
  })
  const writer = new BatchWriter(job, importId, subjectId)
  for await (const item of file.items) {
    if ('rejected' in item) writer.rejected.push(item.rejected)
    else writer.mentions.push(item)
    if (!writer.isFull) continue
    writer.write(file)
    await nextTurn()
    if (signal.aborted) break
  }
  if (!signal.aborted) writer.write(file)
  return finish(job, writer, file, importId)
}

function finish(job: ImportJob, writer: BatchWriter, file: OpenMentions, importId: number): ImportResult {
  const { db, mapping, now, device, signal } = job
  const isCancelled = signal.aborted
  inTransaction(db, () => {
    store.finishImport(db, importId, now())
    if (!isCancelled && file.columns.length > 0) {
      store.saveLayout(db, fingerprintOf(job.format, file.columns), mapping, now())
    }
    const event = isCancelled ? 'import.cancelled' : 'import.finished'
    appendJournal(db, { event, data: { id: importId, ...writer.figures } }, now(), device)
  })
  const { rejected: rejectedCount, ...figures } = writer.figures
  return { importId, ...figures, rejected: writer.allRejected, rejectedCount, isCancelled }
}

/** Gathers a batch and writes it with the figures of the import in one transaction. */
class BatchWriter {
  mentions: FileMention[] = []
  rejected: RejectedRow[] = []
  readonly allRejected: RejectedRow[] = []
  readonly figures = { read: 0, added: 0, revised: 0, duplicate: 0, rejected: 0 }
  private readonly readMention: ReturnType<typeof mentionReader>
  private readonly origins = new Map<string, Origin>()

  constructor(
    private readonly job: ImportJob,
    private readonly importId: number,
    private readonly subjectId: number,
  ) {
    this.readMention = mentionReader(job.db, job.reader)
  }

  get isFull(): boolean {
    return this.mentions.length + this.rejected.length >= rowsPerBatch
  }

  write(file: OpenMentions): void {
    const { db, now, onProgress } = this.job
    inTransaction(db, () => {
      const batch = this.mentions.map(({ mention, channel }) => ({ mention, origin: this.originOf(channel) }))
      ingest(db, batch, this.readMention, now(), (result) => this.account(result))
    })
    const { added, rejected } = this.figures
    onProgress({ done: file.bytesRead(), total: file.sizeBytes, added, rejected })
  }

  private account(result: IngestResult): void {
    const { db } = this.job
    const { figures } = this
    figures.read += this.mentions.length + this.rejected.length
    figures.rejected += this.rejected.length
    for (const key of ['added', 'revised', 'duplicate'] as const) figures[key] += result[key]
    const kept = this.rejected.slice(0, Math.max(0, keptRejects - this.allRejected.length))
    store.insertRejects(db, this.importId, kept)
    this.allRejected.push(...kept)
    store.saveFigures(db, this.importId, figures)
    this.mentions = []
    this.rejected = []
  }

  private originOf(channel: string | null): Origin {
    const { db, mapping, fileName, now } = this.job
    const source = fileSourceOf(channel, mapping, fileName)
    let origin = this.origins.get(source.identity)
    if (!origin) {
      const sourceId = getOrAddFileSource(db, source, this.subjectId, now())
      origin = { sourceId, platform: source.platform, subjectIds: [this.subjectId], importId: this.importId }
      this.origins.set(source.identity, origin)
    }
    return origin
  }
}
