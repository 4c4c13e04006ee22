import { describe, expect, test } from 'vitest'
import { openRows } from '../../../../../src/main/engine/imports/readers/read-rows'
import { sniffFormat } from '../../../../../src/main/engine/imports/readers/sniff-format'
import { allItems, failureIn, fileFolder } from '../../../../helpers/import-files'
import { workbookOf, workbookParts } from '../../../../helpers/workbook'
import { zipOf } from '../../../../helpers/zip'

const file = fileFolder()
let count = 0

async function read(content: Buffer, options = {}) {
  const rows = await openRows(file(`${(count += 1)}.xlsx`, content), 'xlsx', options)
  return { sheets: rows.sheets, columns: rows.columns, ...(await allItems(rows.items)) }
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const header = (...names: string[]) => `<row r="1">${names.map(inline).join('')}</row>`

describe('a workbook', () => {
  test('gives shared, inline and rich text, numbers, truth values and results of formulas', async () => {
    const rows =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>rating</t></is></c>' +
      '<c r="E3" t="str"><v>sum</v></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" t="b"><v>1</v></c><c r="C5"><v>4.0999999999999996</v></c>' +
      '<c r="E5" t="str"><f>A1&amp;"x"</f><v>computed</v></c></row>' +
      '<row r="6"/><row r="9"><c r="C9"><f>1+1</f><v>2</v></c><c r="A9" t="e"><v>#N/A</v></c></row>'
    const strings =
      '<si><t>text</t></si><si><r><rPr><b/></rPr><t>ans</t></r><r><t>wered</t></r><rPh><t>hint</t></rPh></si>' +
      '<si><t>Nadie contestó_x000D_\n&amp; nada</t></si>'
    const book = await read(workbookOf([{ name: 'Reviews', rows }], { strings }))
    expect(book.columns).toEqual(['text', 'answered', 'rating', 'column 4', 'sum'])
    expect(book.rows).toEqual([
      {
        line: 5,
        cells: {
          text: 'Nadie contestó\r\n& nada',
          answered: 'TRUE',
          rating: '4.1',
          'column 4': '',
          sum: 'computed',
        },
      },
      { line: 9, cells: { text: '', answered: '', rating: '2', 'column 4': '', sum: '' } },
    ])
  })
  test.each([
    [false, '2026-03-02T18:42:00'],
    [true, '2030-03-03T18:42:00'],
  ])('tells dates by their number format (system of 1904: %s)', async (is1904, expected) => {
    const numFmts =
      '<numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/>'
    const cells = [1, 2, 3].map((style) => `<c s="${style}"><v>46083.779166666667</v></c>`).join('')
    const rows = `${header('custom', 'builtin', 'number')}<row r="2">${cells}</row>`
    const book = await read(
      workbookOf([{ name: 'S', rows }], { is1904, numFmts, cellFormats: [0, 170, 22, 171] }),
    )
    expect(book.rows[0]?.cells).toEqual({ custom: expected, builtin: expected, number: '46083.77916666667' })
  })
  test('keeps the old error of 1900 and spans of time apart from dates', async () => {
    const numFmts = '<numFmt numFmtId="170" formatCode="[h]:mm"/>'
    const cells = '<c s="1"><v>1</v></c><c s="1"><v>61</v></c><c s="2"><v>1.5</v></c><c s="3"><v>0.75</v></c>'
    const rows = `${header('a', 'b', 'c', 'd')}<row r="2">${cells}</row>`
    const book = await read(workbookOf([{ name: 'S', rows }], { numFmts, cellFormats: [0, 14, 170, 20] }))
    expect(Object.values(book.rows[0]?.cells ?? {})).toEqual([
      '1900-01-01T00:00:00',
      '1900-03-01T00:00:00',
      '1.5',
      '18:00:00',
    ])
  })
  test('opens at its first visible sheet, names all, and reads the one asked for', async () => {
    const sheets = [
      { name: 'Secret', rows: header('s') + '<row r="2"><c><v>1</v></c></row>', isHidden: true },
      { name: 'Shown', rows: header('v') + '<row r="2"><c><v>2</v></c></row>' },
    ]
    const book = await read(workbookOf(sheets))
    expect([book.sheets, book.columns]).toEqual([['Secret', 'Shown'], ['v']])
    expect((await read(workbookOf(sheets), { sheet: 'Secret' })).columns).toEqual(['s'])
    expect((await failureIn(() => read(workbookOf(sheets), { sheet: 'None' }))).code).toBe('invalid-input')
  })
  test('can be left early', async () => {
    const rows =
      header('a') +
      Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 2}"><c><v>${at}</v></c></row>`).join('')
    const opened = await openRows(file('early.xlsx', workbookOf([{ name: 'S', rows }])), 'xlsx')
    for await (const item of opened.items) if ('row' in item && item.row.line > 100) break
    expect((await allItems(opened.items)).rows).toHaveLength(50_000)
  })
})

describe('a hostile or damaged workbook is refused', () => {
  const good = workbookOf([{ name: 'S', rows: header('a') + '<row r="2"><c><v>1</v></c></row>' }])

  test.each([0.3, 0.6, 0.95])('when it is cut off at %d of its length', async (share) => {
    const cut = good.subarray(0, Math.floor(good.length * share))
    expect((await failureIn(() => read(cut))).code).toBe('xlsx-damaged')
  })
  test('when bytes in its middle are wrong', async () => {
    const parts = workbookParts([{ name: 'S', rows: header('a') + '<row r="2"><c><v>1</v></c></row>' }])
    const bent = zipOf(parts)
    bent.fill(0xff, 60, 90)
    expect((await failureIn(() => read(bent))).code).toBe('xlsx-damaged')
  })
  test('when a sheet inflates more than a hundredfold', async () => {
    const bomb = workbookOf([{ name: 'S', rows: header('a') + ' '.repeat(30_000_000) }])
    expect(bomb.length).toBeLessThan(100_000)
    expect((await failureIn(() => read(bomb))).code).toBe('zip-bomb')
  })
  test('when a part claims less than it holds', async () => {
    const parts = workbookParts([{ name: 'S', rows: header('a') }])
    const lying = parts.map((part) => (part.name.includes('sheet1') ? { ...part, claimedSize: 40 } : part))
    expect((await failureIn(() => read(zipOf(lying)))).code).toBe('zip-bomb')
  })
  test('when it has more than a thousand parts', async () => {
    const extra = Array.from({ length: 1001 }, (_, index) => ({ name: `xl/x${index}`, data: '' }))
    expect((await failureIn(() => read(workbookOf([{ name: 'S', rows: '' }], { extra })))).code).toBe(
      'zip-bomb',
    )
  })
  test.each([
    '../evil.xml',
    '/etc/passwd',
    'xl\\evil.xml',
    'C:/evil.xml',
    'xl/CON',
    'XL/workbook.xml',
    'xl/a\u0000b',
  ])('when a part is called %j', async (name) => {
    const book = workbookOf([{ name: 'S', rows: header('a') }], { extra: [{ name, data: 'x' }] })
    expect((await failureIn(() => read(book))).code).toBe('zip-unsafe')
  })
  test('when a part has a DOCTYPE, be it an external entity or a billion laughs', async () => {
    const parts = workbookParts([{ name: 'S', rows: header('a') }])
    const withDoctype = (name: string) =>
      zipOf(
        parts.map((part) =>
          part.name === name
            ? {
                name,
                data: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${String(part.data).replace(/^<\?.*?\?>/, '')}`,
              }
            : part,
        ),
      )
    for (const name of [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]) {
      expect((await failureIn(() => read(withDoctype(name)))).code).toBe('xml-doctype')
    }
  })
  test('when its sheets hold nothing', async () => {
    expect((await failureIn(() => read(workbookOf([{ name: 'S', rows: '' }])))).code).toBe('file-no-rows')
  })
})

describe('what a file is', () => {
  const gif = Buffer.from('47494638396101000100800000000000ffffff21f90401000000002c00000000', 'hex')
  test.each([
    ['a.txt', workbookOf([{ name: 'S', rows: '' }]), 'xlsx'],
    ['b.csv', '[{"a":1}]', 'json'],
    ['c.txt', '{"a":[\n{"b":1}\n]}', 'json'],
    ['d.txt', '{"a":1}\n{"a":2}\n', 'jsonl'],
    ['e.jsonl', '{"a":1}\n', 'jsonl'],
    ['e.json', '{"a":1}\n', 'json'],
    ['f.txt', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'feed'],
    ['g.txt', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'feed'],
    ['h.txt', '<rdf:RDF xmlns="http://purl.org/rss/1.0/"/>', 'feed'],
    ['i.txt', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'feed'],
    ['j.xlsx', 'text;nota\nhola;3\n', 'csv'],
    ['k.json', '[id],name\n1,x\n', 'csv'],
    ['l.csv', Buffer.from('\ufefftext,x\n', 'utf16le'), 'csv'],
  ])('%s is told by its content', async (name, content, format) => {
    expect(await sniffFormat(file(name, content))).toBe(format)
  })
  test.each([
    ['picture', gif, 'file-not-text'],
    ['other zip', zipOf([{ name: 'readme.txt', data: 'x' }]), 'file-format-unknown'],
    ['old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'xlsx-encrypted'],
    ['web page', '<!doctype html><html><body>x</body></html>', 'file-format-unknown'],
    ['cut workbook', workbookOf([{ name: 'S', rows: '' }]).subarray(0, 300), 'xlsx-damaged'],
    ['empty file', '', 'file-empty'],
  ])('a %s is refused with the reason', async (name, content, code) => {
    expect((await failureIn(() => sniffFormat(file(name, content)))).code).toBe(code)
  })
})
