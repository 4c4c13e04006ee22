import type { ReadItem } from '@shared/model/import'

/** A file opened for reading: what its layout is, and its rows as often as one iterates over them. */
export interface OpenRows {
  columns: string[]
  encoding: string | null
  delimiter: string | null
  /** All sheets of a workbook, hidden ones too; empty for other formats. */
  sheets: string[]
  /** Opens the file when the loop begins and closes it when the loop is left, at its end or before. */
  items: AsyncIterable<ReadItem>
  /** Of the loop that runs now, for a progress bar. */
  bytesRead: () => number
}

export interface ReadOptions {
  encoding?: string | undefined
  delimiter?: string | undefined
  sheet?: string | undefined
}

export const maxRows = 1_000_000
