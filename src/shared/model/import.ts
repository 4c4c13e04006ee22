import { z } from 'zod'
import { platforms, type Platform } from './mention'

export const importFormats = ['csv', 'xlsx', 'json', 'jsonl', 'feed', 'export'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What a column of a file may become. */
export const importFields = [
  'text',
  'title',
  'author',
  'authorHandle',
  'authorId',
  'publishedAt',
  'rating',
  'url',
  'lang',
  'externalId',
  'parentId',
  'channel',
  'kind',
  'ownerReply',
  'ownerRepliedAt',
  'likes',
  'shares',
  'views',
  'replies',
  'detail',
] as const
export type ImportField = (typeof importFields)[number]

/** Order of day and month where digits alone do not tell; `auto` decides by the consensus of the column. */
export const dateOrders = ['auto', 'dmy', 'mdy', 'ymd'] as const

export const Mapping = z.strictObject({
  /** Column name → what it becomes; columns not named are left out. */
  columns: z.record(z.string().max(300), z.enum(importFields)),
  dateOrder: z.enum(dateOrders).default('auto'),
  /** IANA zone for times that carry none. */
  timeZone: z.string().max(60).default('UTC'),
  ratingMax: z.number().min(1).max(100).default(5),
  /** Where the rows were written when no column says so. */
  platform: z.enum(platforms).default('other'),
  /** The name under which the rows are kept as a source. */
  sourceName: z.string().trim().min(1).max(120).optional(),
})
export type Mapping = z.infer<typeof Mapping>

/** One record as a reader yields it: flat, textual, with the place in the file where it begins. */
export interface RawRow {
  /** 1-based line of a text file, row of a sheet, or position in a list. */
  line: number
  cells: Record<string, string>
}

export const rejectReasons = [
  'text-empty',
  'text-too-long',
  'date-unreadable',
  'date-impossible',
  'date-missing',
  'rating-unreadable',
  'rating-out-of-range',
  'too-many-cells',
  'quote-not-closed',
  'line-too-long',
  'json-invalid',
  'not-a-record',
] as const
export type RejectReason = (typeof rejectReasons)[number]

export interface RejectedRow {
  line: number
  reason: RejectReason
  /** The offending value, cut to 80 characters; '' where there is none. */
  value: string
}

/** A reader yields rows and, in between, what it could not read as a row. */
export type ReadItem = { row: RawRow } | { rejected: RejectedRow }

export interface FileInspection {
  fileName: string
  sizeBytes: number
  format: ImportFormat
  encoding: string | null
  delimiter: string | null
  sheets: string[]
  columns: { name: string; samples: string[]; guess: ImportField | null }[]
  /** Recognises the same layout the next time. */
  fingerprint: string
  mapping: Mapping
  /** True when the mapping is the one used the last time for this layout. */
  isRemembered: boolean
}

export type PreviewStatus = 'new' | 'known' | 'revised' | 'twice'

export interface PreviewRow {
  line: number
  status: PreviewStatus
  publishedAt: number | null
  platform: Platform
  author: string | null
  rating: { value: number; max: number } | null
  text: string
}

export interface ImportPreview {
  rows: PreviewRow[]
  counts: { read: number; new: number; known: number; revised: number; twice: number; rejected: number }
  rejected: RejectedRow[]
  /** True when only the first part of a large file was looked at. */
  isPartial: boolean
}

export interface ImportResult {
  importId: number
  read: number
  added: number
  revised: number
  duplicate: number
  rejected: RejectedRow[]
  rejectedCount: number
  isCancelled: boolean
}
