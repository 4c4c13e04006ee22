const accents: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  es: { a: ['á'], e: ['é'], i: ['í'], o: ['ó'], u: ['ú', 'ü'], n: ['ñ'] },
  ro: { a: ['ă', 'â'], i: ['î'], s: ['ș'], t: ['ț'] },
}
/** More accents than these are missing in few words, and the tries grow with each. */
const mostAccents: Readonly<Record<string, number>> = { es: 2, ro: 4 }
const mostTries = 600

/** The forms of a word with accents put in, those with the fewest first. */
export function* accentedForms(word: string, lang: string): Generator<string> {
  const letters = accents[lang]
  if (!letters) return
  let forms = [{ word, from: 0 }]
  let tries = 0
  for (let count = 0; count < (mostAccents[lang] ?? 0); count += 1) {
    const next: { word: string; from: number }[] = []
    for (const form of forms)
      for (let at = form.from; at < word.length; at += 1)
        for (const letter of letters[word.charAt(at)] ?? []) {
          const made = form.word.slice(0, at) + letter + form.word.slice(at + 1)
          yield made
          if ((tries += 1) >= mostTries) return
          next.push({ word: made, from: at + 1 })
        }
    forms = next
  }
}

/** Slips of the fingers: letters swapped, one too few or too many of a pair. */
export function* slippedForms(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  for (let at = 1; at < word.length; at += 1)
    if (word.charAt(at) === word.charAt(at - 1)) yield word.slice(0, at) + word.slice(at + 1)
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.charAt(at) + word.slice(at)
}

/** What may have been meant, the likeliest first: frequent slips, slips of the fingers, one letter in place of another, one too few or too many. */
export function* nearForms(
  word: string,
  letters: string,
  slips: readonly (readonly [string, string])[],
): Generator<string> {
  for (const [slip, meant] of slips)
    for (let at = word.indexOf(slip); at >= 0; at = word.indexOf(slip, at + 1))
      yield word.slice(0, at) + meant + word.slice(at + slip.length)
  yield* slippedForms(word)
  for (let at = 1; at < word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1)
  for (let at = 1; at <= word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at)
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
  for (const letter of letters) yield letter + word.slice(1)
  for (const letter of letters) yield letter + word
}
