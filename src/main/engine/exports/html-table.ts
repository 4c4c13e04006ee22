import type { Cell } from '@shared/text/csv-line'

/** `mso-number-format`: whoever opens the page as a sheet gets text, and no formula is run. */
const style = `body{font:14px/20px system-ui,sans-serif;margin:24px;color:#14181f;background:#fff}
h1{font-size:20px}table{border-collapse:collapse}th{position:sticky;top:0;background:#f6f7f9;text-align:start}
td,th{padding:4px 8px;border:1px solid #d5dae1;vertical-align:top;max-width:60ch;overflow-wrap:anywhere}
td{mso-number-format:"\\@"}td.n{mso-number-format:General;text-align:end;font-variant-numeric:tabular-nums}`

/** The beginning of a page in one file that asks nothing of any network and runs nothing. */
export function htmlHead(title: string, heads: readonly string[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
`
}

export function htmlRow(cells: readonly Cell[]): string {
  return `<tr>${cells.map(htmlCell).join('')}</tr>\n`
}

export const htmlTail = '</tbody>\n</table>\n</body>\n</html>\n'

function htmlCell(cell: Cell): string {
  if (cell === null || cell === '') return '<td></td>'
  return typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td dir="auto">${escaped(cell)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
