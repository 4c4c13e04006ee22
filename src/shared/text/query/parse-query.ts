import { Failure } from '../../model/failure'
import { nearestOf } from '../nearest'
import { completeValue, fieldRules } from './fields'
import {
  fieldNames,
  type FieldName,
  type FieldQuery,
  type Operator,
  type Query,
  type TextQuery,
} from './query'
import { parse } from './query.peggy'

/** What the grammar yields, before fields and values are checked. */
type Form =
  | { kind: 'all' }
  | { kind: 'and'; parts: Form[] }
  | { kind: 'or'; parts: Form[] }
  | { kind: 'not'; part: Form }
  | TextQuery
  | { kind: 'field'; field: string; operator: Operator; values: string[]; start: number; end: number }

/** Deeper nesting than anyone types; a bound so that no text can exhaust the stack. */
const longest = 2000

/**
 * Reads a query. Throws `query-syntax`, `query-unknown-field` (with the nearest name) or `query-bad-value`, each with
 * the position of the offending character in `at`.
 */
export function parseQuery(text: string): Query {
  if (text.length > longest) throw new Failure('query-syntax', { at: longest, found: '' })
  return checked(formOf(text))
}

function formOf(text: string): Form {
  try {
    return parse(text) as Form
  } catch (error) {
    const at = offsetOf(error) ?? 0
    throw new Failure('query-syntax', { at, found: text.slice(at, at + 10) }, { cause: error })
  }
}

function offsetOf(error: unknown): number | null {
  const location = (error as { location?: { start?: { offset?: unknown } } }).location
  const offset = location?.start?.offset
  return typeof offset === 'number' ? offset : null
}

function checked(form: Form): Query {
  switch (form.kind) {
    case 'and':
    case 'or':
      return { kind: form.kind, parts: form.parts.map(checked) }
    case 'not':
      return { kind: 'not', part: checked(form.part) }
    case 'field':
      return checkedField(form)
    default:
      return form
  }
}

function checkedField(form: Extract<Form, { kind: 'field' }>): FieldQuery {
  const { field: name, operator, start: at } = form
  if (!isFieldName(name)) {
    throw new Failure('query-unknown-field', { at, field: name, nearest: nearestOf(name, fieldNames) ?? '' })
  }
  const { isComparable, example } = fieldRules[name]
  const values = form.values.map((value) => {
    const complete = completeValue(name, value)
    if (complete !== null && (isComparable || operator === ':' || operator === '=')) return complete
    throw new Failure('query-bad-value', { at, field: name, value, example })
  })
  return { kind: 'field', field: name, operator: operator === '=' ? ':' : operator, values }
}

function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name)
}
