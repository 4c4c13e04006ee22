import { z } from 'zod'
import { ClientId } from '../model/client'
import {
  importFormats,
  Mapping,
  type FileInspection,
  type ImportPreview,
  type ImportResult,
} from '../model/import'
import { read, write } from './call'

/** A file is named by a token that the shell or the command line gave for it, never by a path from a page. */
const OneFile = z.strictObject({
  client: ClientId,
  file: z.string().regex(/^[a-f0-9]{32}$/),
  format: z.enum(importFormats).optional(),
  encoding: z.string().max(40).optional(),
  sheet: z.string().max(200).optional(),
})
const MappedFile = OneFile.extend({ mapping: Mapping, subject: z.number().int().positive().optional() })

export interface ImportRow {
  id: number
  fileName: string
  startedAt: number
  finishedAt: number | null
  read: number
  added: number
  revised: number
  duplicate: number
  rejected: number
}

export const importCalls = {
  'import.inspect': read(OneFile).gives<FileInspection>(),
  'import.preview': read(MappedFile).gives<ImportPreview>(),
  /** Long: sends `progress` events under the given job id and ends when all is stored, or what was until cancelled. */
  'import.run': write(MappedFile.extend({ job: z.string().min(8).max(40) }), [
    'import',
    'mention',
    'source',
  ]).gives<ImportResult>(),
  'import.list': read(z.strictObject({ client: ClientId })).gives<ImportRow[]>(),
  'job.cancel': write(z.strictObject({ job: z.string().min(8).max(40) }), []).gives(),
}
