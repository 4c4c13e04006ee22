import type { RejectedRow } from '@shared/model/import'
import type { Line } from './lines'

export interface CsvRecord {
  /** Where it begins. */
  line: number
  /** All its lines; a quoted cell may hold line breaks. */
  text: string
}

type State = 'closed' | 'open' | 'broken'

// Longer than any cell may be: a quote still open here was never meant to be closed.
const maxRecord = 1_048_576

/**
 * Puts lines together to records. A parser alone would let one stray quote swallow all rows up to the next; here
 * the line where it stands is rejected and reading goes on with the line after it.
 */
export class CsvRecords {
  private pending: Line[] = []
  private size = 0

  constructor(private readonly delimiter: string) {}

  add(lines: readonly Line[], out: (CsvRecord | RejectedRow)[]): void {
    const waiting = lines.toReversed()
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      const again = this.addLine(line, out)
      for (let index = again.length - 1; index >= 0; index -= 1) waiting.push(again[index] ?? line)
    }
  }

  /** What is still open at the end of the file was not closed: its first line is rejected, the others are read anew. */
  end(out: (CsvRecord | RejectedRow)[]): void {
    while (this.pending.length > 0) this.add(this.giveUp(out), out)
  }

  /** Returns the lines that must be read again. */
  private addLine(line: Line, out: (CsvRecord | RejectedRow)[]): Line[] {
    const isInside = this.pending.length > 0
    if (!isInside && line.text === '') return []
    if (line.isTooLong) {
      const again = isInside ? [...this.giveUp(out), line] : []
      if (!isInside) out.push(rejected(line, 'line-too-long'))
      return again
    }
    if (!isInside && !line.text.includes('"')) {
      out.push(line)
      return []
    }
    return this.addQuoted(line, isInside, out)
  }

  private addQuoted(line: Line, isInside: boolean, out: (CsvRecord | RejectedRow)[]): Line[] {
    const state = stateAfter(line.text, isInside, this.delimiter)
    this.pending.push(line)
    this.size += line.text.length + 1
    if (state === 'broken' || this.size > maxRecord) return this.giveUp(out)
    if (state === 'closed') out.push(this.take())
    return []
  }

  private take(): CsvRecord {
    const [first] = this.pending
    const record = { line: first?.line ?? 0, text: this.pending.map((each) => each.text).join('\n') }
    this.pending = []
    this.size = 0
    return record
  }

  private giveUp(out: (CsvRecord | RejectedRow)[]): Line[] {
    const [first, ...again] = this.pending
    if (first !== undefined) out.push(rejected(first, 'quote-not-closed'))
    this.pending = []
    this.size = 0
    return again
  }
}

function rejected(line: Line, reason: RejectedRow['reason']): RejectedRow {
  return { line: line.line, reason, value: line.text.slice(0, 80) }
}

/**
 * Follows the quotes of one line. A quote opens only at the beginning of a cell; one that closes in front of
 * something else than a delimiter is taken as a letter on the same line, but in a later line it shows that the
 * opening one was stray.
 */
function stateAfter(text: string, isInside: boolean, delimiter: string): State {
  let at = 0
  let isOpen = isInside
  let isCarried = isInside
  for (;;) {
    if (isOpen) {
      const quote = text.indexOf('"', at)
      if (quote < 0) return 'open'
      const next = text[quote + 1]
      at = quote + 2
      if (next === '"') continue
      isOpen = false
      if (next === undefined) return 'closed'
      if (next !== delimiter && isCarried) return 'broken'
      isCarried = false
      if (next !== delimiter) at = nextCell(text, quote + 1, delimiter)
    } else if (text[at] === '"') {
      isOpen = true
      at += 1
    } else {
      at = nextCell(text, at, delimiter)
    }
    if (!isOpen && at >= text.length) return 'closed'
  }
}

function nextCell(text: string, from: number, delimiter: string): number {
  const at = text.indexOf(delimiter, from)
  return at < 0 ? text.length : at + 1
}
