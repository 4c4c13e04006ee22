import type { Cell } from '@shared/text/csv-line'

/** What stands in a table; a moment is one, so that a workbook can sort and count by it. */
export type TableCell = Cell | Date

/** Names of columns are English and stay, so that programs can read them. */
export interface Column<Row> {
  name: string
  value: (row: Row) => TableCell
}

/** A table that is read while it is written: its rows never stand in memory together. */
export interface Table<Row> {
  columns: readonly Column<Row>[]
  rows: AsyncIterable<Row>
}

/** A moment as text is in UTC, as ISO 8601 has it. */
export function textCell(cell: TableCell): Cell {
  return cell instanceof Date ? cell.toISOString() : cell
}

export function momentCell(at: number | null): Date | null {
  return at === null ? null : new Date(at)
}
