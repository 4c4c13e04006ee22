import { zipOf, type ZipPart } from './zip'

export interface WorkbookSheet {
  name: string
  /** The rows as XML: `<row r="1">…</row>`. */
  rows: string
  isHidden?: boolean
}

export interface WorkbookOptions {
  is1904?: boolean
  strings?: string
  numFmts?: string
  cellFormats?: number[]
  extra?: ZipPart[]
}

const officeXml = 'http://schemas.openxmlformats.org'
const main = `xmlns="${officeXml}/spreadsheetml/2006/main"`
const relationType = `${officeXml}/officeDocument/2006/relationships`

/** A workbook as Excel lays it out, with as little in it as a reader needs. */
export function workbookOf(sheets: readonly WorkbookSheet[], options: WorkbookOptions = {}): Buffer {
  return zipOf(workbookParts(sheets, options))
}

export function workbookParts(sheets: readonly WorkbookSheet[], options: WorkbookOptions = {}): ZipPart[] {
  const { is1904 = false, strings = '', numFmts = '', cellFormats = [0], extra = [] } = options
  return [
    { name: 'xl/workbook.xml', data: bookXml(sheets, is1904) },
    { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(sheets.length) },
    { name: 'xl/sharedStrings.xml', data: `<sst ${main}>${strings}</sst>` },
    { name: 'xl/styles.xml', data: stylesXml(numFmts, cellFormats) },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...extra,
  ]
}

function bookXml(sheets: readonly WorkbookSheet[], is1904: boolean): string {
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${isHidden ? 'state="hidden" ' : ''}r:id="rId${index + 1}"/>`,
  )
  const properties = `<workbookPr${is1904 ? ' date1904="1"' : ''}/>`
  return `<workbook ${main} xmlns:r="${relationType}">${properties}<sheets>${list.join('')}</sheets></workbook>`
}

function relationsXml(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  list.push(relation(90, 'sharedStrings', 'sharedStrings.xml'), relation(91, 'styles', '/xl/styles.xml'))
  return `<Relationships xmlns="${officeXml}/package/2006/relationships">${list.join('')}</Relationships>`
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relationType}/${type}" Target="${target}"/>`
}

function stylesXml(numFmts: string, cellFormats: readonly number[]): string {
  const formats = cellFormats.map((id) => `<xf numFmtId="${id}"/>`).join('')
  return `<styleSheet ${main}><numFmts>${numFmts}</numFmts><cellXfs>${formats}</cellXfs></styleSheet>`
}
