import { posix } from 'node:path'
import { Failure } from '@shared/model/failure'
import { isDateFormat } from './cell-date'
import { readWholeXml } from './workbook-xml'
import type { SafeZip } from './zip'

export interface Sheet {
  name: string
  isHidden: boolean
  part: string
}

/** All of a workbook but the rows of its sheets. */
export interface Workbook {
  sheets: Sheet[]
  is1904: boolean
  strings: string[]
  /** For each cell style, whether it shows numbers as dates. */
  dateStyles: boolean[]
}

interface Relation {
  target: string
  type: string
}

const bookPart = 'xl/workbook.xml'

export async function readWorkbook(zip: SafeZip): Promise<Workbook> {
  const relations = await readRelations(zip)
  const partOf = (type: string) =>
    [...relations.values()].find((each) => each.type.endsWith(`/${type}`))?.target
  const { sheets, is1904 } = await readBook(zip, relations)
  return {
    sheets,
    is1904,
    strings: await readStrings(zip, partOf('sharedStrings')),
    dateStyles: await readDateStyles(zip, partOf('styles')),
  }
}

async function readRelations(zip: SafeZip): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  await readWholeXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id = '', Target: target = '', Type: type = '' }) {
      if (name !== 'Relationship') return
      const part = target.startsWith('/') ? target.slice(1) : posix.join('xl', target)
      relations.set(id, { target: part, type })
    },
  })
  return relations
}

async function readBook(
  zip: SafeZip,
  relations: ReadonlyMap<string, Relation>,
): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const sheets: Sheet[] = []
  let is1904 = false
  await readWholeXml(zip.read(bookPart), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attributes['date1904'])
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      // Chart sheets hold no rows.
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return
      const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', isHidden, part: relation.target })
    },
  })
  if (sheets.length === 0) throw new Failure('xlsx-damaged', { part: bookPart })
  return { sheets, is1904 }
}

/** Rich text comes in runs that belong together; phonetic hints are not part of the text. */
async function readStrings(zip: SafeZip, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !zip.has(part)) return strings
  let text = ''
  let isText = false
  let isHint = false
  await readWholeXml(zip.read(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isHint = true
      isText = name === 't' && !isHint
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isHint = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

async function readDateStyles(zip: SafeZip, part: string | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  if (part === undefined || !zip.has(part)) return styles
  let isCellFormats = false
  await readWholeXml(zip.read(part), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isCellFormats = true
      if (name === 'xf' && isCellFormats) styles.push(isDateFormat(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false
    },
  })
  return styles
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
