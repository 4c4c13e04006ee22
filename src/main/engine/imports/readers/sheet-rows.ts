import { serialToIso } from './cell-date'
import { unescaped, type Workbook } from './workbook'
import { readXml, type XmlHandlers } from './workbook-xml'

export interface SheetRow {
  /** As the sheet numbers it. */
  line: number
  cells: string[]
}

interface Cell {
  column: number
  type: string
  style: number
  value: string
}

// One more than a file may have, so that a wider header is noticed.
const readColumns = 201

/** The rows of a sheet that hold something, while the sheet is being inflated. */
export function sheetRows(chunks: AsyncIterable<Buffer>, book: Workbook): AsyncGenerator<SheetRow[]> {
  const done: SheetRow[] = []
  return readXml(
    chunks,
    rowHandlers(book, (row) => done.push(row)),
    () => done.splice(0),
  )
}

function rowHandlers(book: Workbook, onRow: (row: SheetRow) => void): XmlHandlers {
  let row: SheetRow = { line: 0, cells: [] }
  let cell: Cell | null = null
  let next = 0
  let isValue = false
  let isHint = false
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
        next = 0
      } else if (name === 'c') {
        cell = cellOf(attributes, next)
        next = cell.column + 1
      } else if (name === 'rPh') isHint = true
      else isValue = cell !== null && !isHint && (name === 'v' || name === 't')
    },
    text(piece) {
      if (isValue && cell !== null) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'rPh') isHint = false
      if (name === 'c' && cell !== null) {
        if (cell.column < readColumns) row.cells[cell.column] = textOf(cell, book)
        cell = null
      }
      if (name === 'row' && row.cells.some((text) => text.trim() !== '')) {
        onRow({ line: row.line, cells: Array.from(row.cells, (text) => text ?? '') })
      }
    },
  }
}

function cellOf(attributes: Record<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attributes['r'] ?? '')?.[0]
  return {
    column: letters === undefined ? next : columnIndex(letters),
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? 0),
    value: '',
  }
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A formula's cell holds its last result; one that ended in an error holds nothing that a person wrote. */
function textOf({ type, value, style }: Cell, book: Workbook): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    case 'n':
      return numberText(value, book.dateStyles[style] === true, book.is1904)
    default:
      return unescaped(value)
  }
}

/** 4.0999999999999996 is how a file keeps 4.1; whole numbers beyond exactness stay as they are written. */
function numberText(value: string, isDate: boolean, is1904: boolean): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (isDate) return serialToIso(number, is1904) ?? value
  return /^\d{16,}$/.test(value) ? value : String(number)
}
