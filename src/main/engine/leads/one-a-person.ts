/** What says whose a row is, and which of a person's rows speaks for them. */
interface Personal {
  personId: number
  subjectId: number
  publishedAt: number
  isHeld: boolean
  fit: { score: number }
}

/**
 * One row for each person and rival: the one that somebody works on already, else the one that fits best, with how many
 * others there are. Nobody is to be approached twice for having written twice.
 */
export function oneAPerson<Row extends Personal>(rows: readonly Row[]): (Row & { others: number })[] {
  const byPerson = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.personId} ${row.subjectId}`
    const known = byPerson.get(key)
    if (known) known.push(row)
    else byPerson.set(key, [row])
  }
  return [...byPerson.values()].map((all) => ({ ...all.reduce(better), others: all.length - 1 }))
}

function better<Row extends Personal>(a: Row, b: Row): Row {
  if (a.isHeld !== b.isHeld) return a.isHeld ? a : b
  if (a.fit.score !== b.fit.score) return a.fit.score > b.fit.score ? a : b
  return a.publishedAt >= b.publishedAt ? a : b
}
