import type { Words } from '@shared/text/failure-text'

export type NameOf = (person: number | null, name: string | null) => string

/** How people are called in a report: by name, or by numbers in the order in which they are first told of. */
export function customerNames(words: Words, isAnonymous: boolean): NameOf {
  const numbers = new Map<number, number>()
  return (person, name) => {
    if (!isAnonymous) return name ?? words('report.nobody')
    if (person === null) return words('report.nobody')
    const number = numbers.get(person) ?? numbers.size + 1
    numbers.set(person, number)
    return words('report.customer', { number: String(number).padStart(2, '0') })
  }
}
