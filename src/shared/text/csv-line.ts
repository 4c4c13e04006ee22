export type Cell = string | number | null

/** One line of RFC 4180 with every text quoted and no text that a spreadsheet would run as a formula. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell ?? ''))).join(',')}\r\n`
}

/** A spreadsheet runs what begins so, also behind blanks and in full-width form; a leading apostrophe makes it text. */
const formulaStart = /^[\s\0]*[=+\-@\t\r\0＝＋－＠]/

function quoted(text: string): string {
  const harmless = formulaStart.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
