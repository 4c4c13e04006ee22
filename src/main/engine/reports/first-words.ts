/** Longer quotes are read by nobody, and say more of a person than a report needs. */
const mostWords = 40
/** A text without blanks is cut as well. */
const mostLetters = 320

/** The beginning of a text, on one line; an ellipsis says that there is more. */
export function firstWords(text: string, most = mostWords): string {
  const words = text.trim().split(/\s+/u)
  const begun = [...words.slice(0, most).join(' ')]
  const isCut = words.length > most || begun.length > mostLetters
  return isCut ? `${begun.slice(0, mostLetters).join('').trimEnd()} …` : begun.join('')
}

/** Addresses, handles and long numbers name a person as surely as a name. */
export function withoutContacts(text: string): string {
  return text
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[…]')
    .replace(/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu, '[…]')
    .replace(/https?:\/\/\S+/gu, '[…]')
    .replace(/(?<![\p{L}\p{N}])\p{Lu}{1,4}[-/]?\d{4,}/gu, '[…]')
    .replace(/\+?\d(?:[\s().-]?\d){5,}/gu, '[…]')
}
