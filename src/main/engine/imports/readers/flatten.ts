import { plainName } from '../../text/plain-text'

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])
// Enough for the comments and attachments that exports nest; a list is not a row of its own.
const maxListed = 5
// What a mapping accepts as a column's name.
const maxName = 300

/** A nested record as one flat row: `author.name`, lists of words joined, keys that could reach a prototype dropped. */
export function flatten(record: object): Record<string, string> {
  const cells: Record<string, string> = {}
  add(cells, '', record)
  return cells
}

function add(cells: Record<string, string>, name: string, value: unknown): void {
  if (Array.isArray(value)) addList(cells, name, value)
  else if (isRecord(value)) addFields(cells, name, value)
  else if (name !== '') cells[name.slice(0, maxName)] = textOf(value)
}

function addFields(cells: Record<string, string>, name: string, record: object): void {
  for (const [key, value] of Object.entries(record)) {
    const clean = plainName(key)
    if (!unsafe.has(clean)) add(cells, name === '' ? clean : `${name}.${clean}`, value)
  }
}

function addList(cells: Record<string, string>, name: string, list: readonly unknown[]): void {
  if (!list.some((item) => typeof item === 'object' && item !== null)) {
    cells[name.slice(0, maxName)] = list.map(textOf).join(', ')
    return
  }
  list.slice(0, maxListed).forEach((item, index) => add(cells, `${name}.${index + 1}`, item))
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
