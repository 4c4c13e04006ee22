import { Failure } from '@shared/model/failure'
import { plainName } from '../text/plain-text'

export const maxColumns = 200

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

/** The header of a file as names that differ: an empty one becomes `column 3`, a repeated one `name (2)`. */
export function columnNames(header: readonly string[]): string[] {
  const width = header.findLastIndex((cell) => cell.trim() !== '') + 1
  if (width > maxColumns) throw new Failure('file-too-many-columns', { columns: width, max: maxColumns })
  const taken = new Set<string>()
  return header.slice(0, width).map((cell, index) => {
    const clean = plainName(cell)
    const name = firstFree(clean === '' || unsafe.has(clean) ? `column ${index + 1}` : clean, taken)
    taken.add(name)
    return name
  })
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`
  return free
}
