import type { Affix, Affixes } from './affixes'

/**
 * A hunspell dictionary that is asked word by word: affixes are taken off the word and the stem is looked up. Making all words beforehand, as the
 * packages at hand do, takes a second and hundreds of megabytes; this takes the time to read the file.
 */
export class Dictionary {
  private readonly stems: ReadonlyMap<string, string>
  private readonly conditions = new Map<string, RegExp>()

  constructor(
    readonly affixes: Affixes,
    words: string,
  ) {
    this.stems = readStems(words)
  }

  /** As it is written, or without its capital where it begins a sentence. */
  isKnown(word: string): boolean {
    if (this.isWord(word)) return true
    const lower = word.toLowerCase()
    return lower !== word && word.slice(1) === lower.slice(1) && this.isWord(lower)
  }

  private isWord(word: string): boolean {
    const flags = this.stems.get(word)
    if (flags !== undefined && !this.isHidden(flags)) return true
    return this.hasSuffix(word, null) || this.hasPrefix(word)
  }

  private isHidden(flags: string): boolean {
    return [...this.affixes.hidden].some((flag) => flags.includes(flag))
  }

  /** `prefix`: the prefix that was taken off already, which the stem must allow beside the suffix. */
  private hasSuffix(word: string, prefix: Affix | null): boolean {
    return this.suffixesOf(word).some(({ affix, stem }) => {
      if (prefix && !affix.isCrossed) return false
      const flags = this.stems.get(stem)
      if (flags?.includes(affix.flag) && (!prefix || flags.includes(prefix.flag))) return true
      return this.isContinued(stem, affix, prefix)
    })
  }

  /** A suffix upon a suffix: "reclamaciones" is "reclamar" with "-ción" with "-es". */
  private isContinued(made: string, outer: Affix, prefix: Affix | null): boolean {
    return this.suffixesOf(made).some(({ affix, stem }) => {
      if (!affix.continues.includes(outer.flag)) return false
      const flags = this.stems.get(stem)
      return flags !== undefined && flags.includes(affix.flag) && (!prefix || flags.includes(prefix.flag))
    })
  }

  private hasPrefix(word: string): boolean {
    const { prefixes, longestPrefix } = this.affixes
    for (let length = 1; length <= Math.min(longestPrefix, word.length - 1); length += 1) {
      for (const affix of prefixes.get(word.slice(0, length)) ?? []) {
        const stem = affix.strip + word.slice(length)
        if (!this.allows(affix, stem, true)) continue
        if (this.stems.get(stem)?.includes(affix.flag) || (affix.isCrossed && this.hasSuffix(stem, affix)))
          return true
      }
    }
    return false
  }

  private suffixesOf(word: string): { affix: Affix; stem: string }[] {
    const { suffixes, longestSuffix } = this.affixes
    const found: { affix: Affix; stem: string }[] = []
    for (let length = 0; length <= Math.min(longestSuffix, word.length - 1); length += 1) {
      for (const affix of suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + affix.strip
        if (this.allows(affix, stem, false)) found.push({ affix, stem })
      }
    }
    return found
  }

  private allows({ condition }: Affix, stem: string, isStart: boolean): boolean {
    if (condition === '.') return true
    const key = isStart ? `^${condition}` : `${condition}$`
    let pattern = this.conditions.get(key)
    if (!pattern) this.conditions.set(key, (pattern = new RegExp(key, 'u')))
    return pattern.test(stem)
  }
}

function readStems(source: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>()
  for (let at = source.indexOf('\n') + 1; at > 0 && at < source.length;) {
    const end = source.indexOf('\n', at)
    const line = source.slice(at, end < 0 ? source.length : end).trimEnd()
    const tab = line.search(/[\t ]/)
    const entry = tab > 0 ? line.slice(0, tab) : line
    const slash = entry.indexOf('/', 1)
    const word = slash > 0 ? entry.slice(0, slash) : entry
    if (word !== '') stems.set(word, (stems.get(word) ?? '') + (slash > 0 ? entry.slice(slash + 1) : ''))
    at = end < 0 ? source.length : end + 1
  }
  return stems
}
