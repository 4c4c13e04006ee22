import { importFields, type ImportField } from '@shared/model/import'
import { languageOf } from '../text/language-of'
import { searchColumns } from '../text/search-hit'
import { detailSynonyms, fieldSynonyms } from './field-synonyms'
import { nameKey } from '../text/name-key'
import { readCount } from './read-count'
import { readDate } from '../text/read-date'
import { readRating } from './read-rating'

type Samples = Readonly<Record<string, readonly string[]>>

const details = new Set([
  ...keysOf(detailSynonyms),
  ...Object.values(searchColumns).flatMap((names) => [...names]),
])
const ranks = new Map(
  Object.entries(fieldSynonyms).map(([field, names]) => [
    field,
    new Map(keysOf(names).map((key, rank) => [key, rank])),
  ]),
)

/**
 * What each column most likely is, by its name and checked against its values, so that a column `date` full of
 * names is not taken for one. No field is given twice but `detail`; columns left out have no guess.
 */
export function guessColumns(columns: readonly string[], samples: Samples): Record<string, ImportField> {
  const guess = new Map<string, ImportField>()
  for (const field of importFields) {
    const column = bestColumn(field, columns, samples, guess)
    if (column !== undefined) guess.set(column, field)
  }
  addByContent(guess, columns, samples)
  makeTitleText(guess)
  for (const column of columns) {
    if (!guess.has(column) && details.has(nameKey(column))) guess.set(column, 'detail')
  }
  return Object.fromEntries(guess)
}

function bestColumn(
  field: ImportField,
  columns: readonly string[],
  samples: Samples,
  taken: ReadonlyMap<string, ImportField>,
): string | undefined {
  const rankOf = (column: string) => ranks.get(field)?.get(nameKey(column)) ?? Infinity
  return columns
    .filter(
      (column) => !taken.has(column) && rankOf(column) < Infinity && suits(field, samplesOf(column, samples)),
    )
    .sort((a, b) => rankOf(a) - rankOf(b))[0]
}

/** A file with one box for words, as those of pages of search results: its title is all that there is to read. */
function makeTitleText(guess: Map<string, ImportField>): void {
  if ([...guess.values()].includes('text')) return
  for (const [column, field] of guess) if (field === 'title') guess.set(column, 'text')
}

/** Without a known name, the longest prose is the text and a column of nothing but days is the date. */
function addByContent(guess: Map<string, ImportField>, columns: readonly string[], samples: Samples): void {
  const free = columns.filter((column) => !guess.has(column) && !details.has(nameKey(column)))
  const guessed = new Set(guess.values())
  const lengthOf = (column: string) => average(samplesOf(column, samples).map(proseLength))
  const text = free.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (!guessed.has('text') && text !== undefined && lengthOf(text) > 15) guess.set(text, 'text')
  const isDay = (value: string) => /\d[/:.-]\d/.test(value) && isDate(value)
  const date = free.find((column) => column !== text && most(samplesOf(column, samples), isDay, 0.9))
  if (!guessed.has('publishedAt') && date !== undefined) guess.set(date, 'publishedAt')
}

/** A column may be called `constructor`. */
function samplesOf(column: string, samples: Samples): readonly string[] {
  return Object.hasOwn(samples, column) ? (samples[column] ?? []) : []
}

function suits(field: ImportField, values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '')
  return filled.length === 0 || most(filled, checkOf(field), 0.6)
}

function checkOf(field: ImportField): (value: string) => boolean {
  switch (field) {
    case 'publishedAt':
    case 'ownerRepliedAt':
      return isDate
    case 'rating':
      return (value) => typeof readRating(value, 100) === 'object'
    case 'likes':
    case 'shares':
    case 'views':
    case 'replies':
      return (value) => readCount(value) !== null
    case 'url':
      return (value) => /^https?:\/\//i.test(value.trim())
    case 'lang':
      return (value) => languageOf(value) !== null
    case 'text':
      // A column `comment` that counts comments is no text.
      return (value) => /\p{L}/u.test(value)
    default:
      return () => true
  }
}

function isDate(value: string): boolean {
  return (['dmy', 'mdy'] as const).some(
    (order) => typeof readDate(value, { order, timeZone: 'UTC' }) === 'object',
  )
}

function most(values: readonly string[], check: (value: string) => boolean, share: number): boolean {
  return values.length > 0 && values.filter(check).length >= values.length * share
}

function proseLength(value: string): number {
  return value.trim().includes(' ') ? value.length : 0
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

function keysOf(names: string): string[] {
  return names.split(',').map(nameKey)
}
