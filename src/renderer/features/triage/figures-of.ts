export interface Share {
  part: number
  whole: number
}

/** Of what was read as a class, how much is it: `confusion[truth][reading]`. */
export function precisionOf(confusion: readonly (readonly number[])[], label: number): Share {
  const whole = confusion.reduce((sum, row) => sum + (row[label] ?? 0), 0)
  return { part: confusion[label]?.[label] ?? 0, whole }
}

/** Of what is of a class, how much was read so. */
export function recallOf(confusion: readonly (readonly number[])[], label: number): Share {
  const row = confusion[label] ?? []
  return { part: row[label] ?? 0, whole: row.reduce((sum, count) => sum + count, 0) }
}

/** Of all, how much is read as what it is. */
export function rightOf(confusion: readonly (readonly number[])[]): Share {
  const part = confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)
  return { part, whole: confusion.flat().reduce((sum, count) => sum + count, 0) }
}
