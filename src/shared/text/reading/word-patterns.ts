import { fold } from './fold'

/** What a place of a pattern takes. */
type Step =
  | { kind: 'word'; exact: ReadonlySet<string>; starts: readonly string[]; isOptional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'edge'; isStart: boolean }

export interface Pattern<T> {
  value: T
  steps: readonly Step[]
}

/** A pattern found: words `from` (included) to `to` (excluded) of a sentence. */
export interface Match<T> {
  value: T
  from: number
  to: number
}

const gapWords = 3
const numberKey = '<number>'
const addressKey = '<url>'

/** Patterns of words, with gaps of bounded length: a text is searched in time linear to its words. */
export class WordPatterns<T> {
  private readonly byWord = new Map<string, Pattern<T>[]>()
  private readonly byStart = new Map<string, Pattern<T>[]>()
  private readonly candidates = new Map<string, readonly Pattern<T>[]>()

  constructor(private readonly classes: ReadonlyMap<string, readonly string[]>) {}

  /** `a|b` either word, `word?` may be missing, `word*` any ending, `%` a number, `@` an address, `~` up to three words, `^` and `$` the sentence's edges, `<name>` a class, `a+b|c` two words or one. */
  add(source: string, value: T): void {
    const several = /(?<=^|[|_])[^|_]*\+[^|_]*/.exec(source)
    if (several) {
      for (const form of withoutChoice(source, several[0], several.index)) this.add(form, value)
      return
    }
    const steps = source.split(/[_-]/).map((part) => this.stepOf(part))
    const pattern = { value, steps }
    for (const step of leading(steps)) {
      for (const word of step.exact) listIn(this.byWord, word).push(pattern)
      for (const start of step.starts) listIn(this.byStart, start.slice(0, 2)).push(pattern)
    }
  }

  matches(words: readonly { key: string }[]): Match<T>[] {
    const found: Match<T>[] = []
    words.forEach(({ key }, from) => {
      for (const { steps, value } of this.beginningWith(key)) {
        const to = matchEnd(words, from, steps, 0)
        if (to > from) found.push({ value, from, to })
      }
    })
    return found
  }

  private beginningWith(key: string): readonly Pattern<T>[] {
    let known = this.candidates.get(key)
    if (!known) {
      known = [...(this.byWord.get(key) ?? []), ...(this.byStart.get(key.slice(0, 2)) ?? [])]
      if (this.candidates.size < 5000) this.candidates.set(key, known)
    }
    return known
  }

  private stepOf(part: string): Step {
    if (part === '^' || part === '$') return { kind: 'edge', isStart: part === '^' }
    if (part === '~') return { kind: 'gap', most: gapWords }
    const isOptional = part.endsWith('?')
    const choices = (isOptional ? part.slice(0, -1) : part)
      .split('|')
      .flatMap((choice) => this.choicesOf(choice))
    const isStart = (choice: string) => choice.length > 2 && choice.endsWith('*')
    return {
      kind: 'word',
      exact: new Set(choices.filter((choice) => !isStart(choice))),
      starts: choices.filter(isStart).map((choice) => choice.slice(0, -1)),
      isOptional,
    }
  }

  private choicesOf(choice: string): string[] {
    if (choice === '%') return [numberKey]
    if (choice === '@') return [addressKey]
    const name = /^<([\w-]+)>$/.exec(choice)?.[1]
    const words = name === undefined ? [choice] : this.classes.get(name)
    if (!words) throw new Error(`no class of words ${choice}`)
    return words.map((word) => fold(word).replaceAll("'", ''))
  }
}

/** "x_a+b|c_y" → "x_a_b_y" and "x_c_y". */
function withoutChoice(source: string, choice: string, at: number): string[] {
  const from = source.lastIndexOf('_', at) + 1
  const to = [source.indexOf('_', at), source.length].find((end) => end >= 0) as number
  const others = source
    .slice(from, to)
    .split('|')
    .filter((other) => other !== choice)
  return [choice.replaceAll('+', '_'), ...(others.length > 0 ? [others.join('|')] : [])].map(
    (part) => source.slice(0, from) + part + source.slice(to),
  )
}

/** The words by which a pattern can begin: its first, and those after what may be missing. */
function leading(steps: readonly Step[]): Extract<Step, { kind: 'word' }>[] {
  const words: Extract<Step, { kind: 'word' }>[] = []
  for (const step of steps) {
    if (step.kind !== 'word') continue
    words.push(step)
    if (!step.isOptional) break
  }
  return words
}

/** Where a pattern ends that begins at a word; -1 where it does not stand there. Gaps are short, so the tries are few. */
function matchEnd(
  words: readonly { key: string }[],
  at: number,
  steps: readonly Step[],
  index: number,
): number {
  const step = steps[index]
  if (!step) return at
  if (step.kind === 'edge') {
    const holds = step.isStart ? at === 0 : at === words.length
    return holds ? matchEnd(words, at, steps, index + 1) : -1
  }
  if (step.kind === 'gap') {
    for (let skipped = 0; skipped <= step.most && at + skipped <= words.length; skipped += 1) {
      const end = matchEnd(words, at + skipped, steps, index + 1)
      if (end >= 0) return end
    }
    return -1
  }
  const word = words[at]
  if (word && takes(step, word.key)) {
    const end = matchEnd(words, at + 1, steps, index + 1)
    if (end >= 0) return end
  }
  return step.isOptional ? matchEnd(words, at, steps, index + 1) : -1
}

function takes(
  { exact, starts }: { exact: ReadonlySet<string>; starts: readonly string[] },
  key: string,
): boolean {
  return exact.has(key) || starts.some((start) => key.startsWith(start))
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key)
  if (known) return known
  const list: T[] = []
  lists.set(key, list)
  return list
}
