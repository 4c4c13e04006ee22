/** What in a person's texts leads to the same person elsewhere. */
export interface Traces {
  mails: string[]
  /** Numbers of orders, invoices, bookings: letters and digits together, or long runs of digits. */
  codes: string[]
  /** Windows of some words in a row, folded, from the longest texts. */
  phrases: string[]
}

const longestText = 4000
const wordsPerPhrase = 6
const mostPhrases = 12

/** Reads traces off some texts, each bounded, so that the time is linear in their length. */
export function tracesOf(texts: readonly string[]): Traces {
  const bounded = texts.map((text) => text.slice(0, longestText))
  return {
    mails: distinct(
      bounded.flatMap((text) => text.match(/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/g) ?? []),
    ).map((mail) => mail.toLowerCase().replace(/\.$/, '')),
    codes: distinct(bounded.flatMap(codesIn)),
    phrases: distinct(bounded.flatMap(phrasesIn)).slice(0, mostPhrases),
  }
}

/** VB-20417, 10482771, RO4471: letters and at least four digits, or six digits; not a year, a date, a span, a price, a postcode or a telephone number with its plus. */
export function codesIn(text: string): string[] {
  const found = text.match(/(?<![\w@+.,])[A-Za-z]{0,5}[-/]?\d[\w-]{3,18}(?![\w@])/g) ?? []
  return found.filter((code) => {
    const digits = code.replace(/\D/g, '').length
    const isDateOrSpan = /^\d{1,4}(-\d{1,4})+$/.test(code)
    const hasLetters = /^[A-Za-z]|[A-Za-z]{2}/.test(code)
    return digits >= (hasLetters ? 4 : 6) && !isDateOrSpan
  })
}

function phrasesIn(text: string): string[] {
  const words = wordsOf(text)
  const phrases: string[] = []
  for (let from = 0; from + wordsPerPhrase <= words.length; from += wordsPerPhrase)
    phrases.push(words.slice(from, from + wordsPerPhrase).join(' '))
  return phrases
}

export function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, longestText)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
