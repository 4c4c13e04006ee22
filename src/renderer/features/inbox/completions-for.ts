import { fieldRules } from '@shared/text/query/fields'
import { fieldNames, type FieldName } from '@shared/text/query/query'

/** What can stand for the piece of the query that is being typed, from `from` up to the caret. */
export interface Completions {
  from: number
  options: readonly Completion[]
}

export interface Completion {
  /** What is written in place of the piece. */
  text: string
  /** The value or the name of the field, as it is listed. */
  label: string
  /** How the field is used; empty for values. */
  example: string
}

/** Values that are in use, for fields that take any. */
export type KnownValues = Partial<Record<FieldName, readonly string[]>>

const mostOptions = 12
const noOptions: Completions = { from: 0, options: [] }

/** Names of fields while a word is typed, and values after the name of one; nothing where the caret stands within a word. */
export function completionsFor(text: string, caret: number, known: KnownValues): Completions {
  if (/^[^\s)]/.test(text.slice(caret))) return noOptions
  const part = partBefore(text.slice(0, caret))
  const valued = /^([a-z]+):(.*)$/i.exec(part)
  if (!valued) return { from: caret - part.length, options: fieldsFrom(part) }
  const [, name = '', values = ''] = valued
  const field = fieldNames.find((one) => one === name.toLowerCase())
  if (!field) return noOptions
  const piece = values.slice(lastComma(values) + 1)
  const taken = values.slice(0, values.length - piece.length)
  return { from: caret - piece.length, options: valuesFrom(field, piece, taken, known) }
}

/** The part of the query that ends at the caret, without what negates or groups it; quoted text may have spaces. */
function partBefore(text: string): string {
  const [part = ''] = /(?:"[^"]*"?|[^\s"()])*$/.exec(text) ?? []
  return part.replace(/^-/, '')
}

function lastComma(values: string): number {
  return values.replace(/"[^"]*"?/g, (quoted) => '_'.repeat(quoted.length)).lastIndexOf(',')
}

function fieldsFrom(word: string): Completion[] {
  if (!/^[a-z]+$/i.test(word)) return []
  return fieldNames
    .filter((name) => name.startsWith(word.toLowerCase()))
    .map((name) => ({ text: `${name}${operatorOf(name)}`, label: name, example: fieldRules[name].example }))
}

/** A field that can be compared begins with the comparison of its example. */
function operatorOf(name: FieldName): string {
  return /[<>]=?|:/.exec(fieldRules[name].example)?.[0] ?? ':'
}

function valuesFrom(field: FieldName, piece: string, taken: string, known: KnownValues): Completion[] {
  const typed = piece.replaceAll('"', '').toLowerCase()
  const before = new Set(taken.replaceAll('"', '').toLowerCase().split(','))
  return (fieldRules[field].choices ?? known[field] ?? [])
    .filter((value) => !value.includes('"'))
    .filter((value) => isBegun(value.toLowerCase(), typed) && !before.has(value.toLowerCase()))
    .slice(0, mostOptions)
    .map((value) => ({ text: quoted(value), label: value, example: '' }))
}

/** By its first letters or by those of one of its words; what is typed whole needs no completion. */
function isBegun(value: string, typed: string): boolean {
  return value !== typed && (value.startsWith(typed) || value.includes(` ${typed}`))
}

function quoted(value: string): string {
  return /[\s,()]/.test(value) ? `"${value}"` : value
}

/** The query with a completion in it, and where the caret stands then: after a value, ready for the next part. */
export function completed(
  text: string,
  caret: number,
  from: number,
  { text: put, example }: Completion,
): { text: string; caret: number } {
  const rest = text.slice(caret)
  const isValue = example === ''
  const gap = isValue && rest === '' ? ' ' : ''
  return { text: `${text.slice(0, from)}${put}${gap}${rest}`, caret: from + put.length + gap.length }
}
