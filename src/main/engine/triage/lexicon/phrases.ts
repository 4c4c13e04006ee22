import { fold } from '@shared/text/reading/fold'
import { tokenize } from '@shared/text/reading/tokenize'

/** A phrase found: what it stands for, and how many tokens it takes. */
export interface Found<T> {
  value: T
  length: number
}

/** Most nodes are ends: they have neither map. */
interface Node<T> {
  exact?: Map<string, Node<T>>
  /** By the beginning of a word, for words that end in `*`; `shortest` and `longest` bound what is tried. */
  beginnings?: Map<string, Node<T>>
  shortest: number
  longest: number
  values: readonly T[]
}

const cachedWords = 5000
const none: never[] = []
const plainWord = /^[a-z]+$/

/** Phrases of a word list, found in a text's tokens: the longest one wins, a whole word before a beginning, a longer beginning before a shorter. */
export class Phrases<T> {
  private readonly root: Node<T> = node()
  private readonly starts = new Map<string, readonly Node<T>[]>()
  private readonly singles = new Map<T, readonly T[]>()

  add(phrase: string, value: T, splitsElision: boolean): void {
    let at = this.root
    for (const word of phrase.split('_')) {
      const isBeginning = word.endsWith('*') && word.length > 1
      const keys = keysOf(isBeginning ? word.slice(0, -1) : word, splitsElision)
      keys.forEach((key, index) => {
        at = step(at, key, isBeginning && index === keys.length - 1)
      })
    }
    if (at !== this.root) at.values = at.values.length === 0 ? this.alone(value) : [...at.values, value]
  }

  /** The longest phrase that begins at a token, of all values that it stands for; null where none does. */
  at(tokens: readonly { key: string }[], from: number): Found<readonly T[]> | null {
    const first = tokens[from]
    if (!first) return null
    let best: Found<readonly T[]> | null = null
    let nodes = this.startsOf(first.key)
    for (let length = 1; nodes.length > 0; length += 1) {
      const { values } = nodes.find((held) => held.values.length > 0) ?? {}
      if (values) best = { value: values, length }
      const next = tokens[from + length]
      if (!next) break
      nodes =
        nodes.length === 1
          ? nextOf(nodes[0] as Node<T>, next.key)
          : nodes.flatMap((held) => nextOf(held, next.key))
    }
    return best
  }

  /** One array for all phrases that stand for the same and nothing else: there are thousands. */
  private alone(value: T): readonly T[] {
    let values = this.singles.get(value)
    if (!values) this.singles.set(value, (values = [value]))
    return values
  }

  private startsOf(key: string): readonly Node<T>[] {
    let nodes = this.starts.get(key)
    if (!nodes) {
      nodes = nextOf(this.root, key)
      if (this.starts.size < cachedWords) this.starts.set(key, nodes)
    }
    return nodes
  }
}

/** What the tokenizer makes of a word of a list; most words are one plain token, which is told at a glance. */
function keysOf(word: string, splitsElision: boolean): string[] {
  const folded = fold(word)
  const isPlain = plainWord.test(folded) && !/(.)\1\1/.test(folded)
  return isPlain ? [folded] : tokenize(word, splitsElision).map(({ key }) => key)
}

function nextOf<T>({ exact, beginnings, shortest, longest }: Node<T>, key: string): readonly Node<T>[] {
  const whole = exact?.get(key)
  if (!beginnings) return whole ? [whole] : none
  const found = whole ? [whole] : []
  for (let length = Math.min(key.length, longest); length >= shortest; length -= 1) {
    const beginning = beginnings.get(key.slice(0, length))
    if (beginning) found.push(beginning)
  }
  return found.length === 0 ? none : found
}

function step<T>(from: Node<T>, key: string, isBeginning: boolean): Node<T> {
  const branches = isBeginning ? (from.beginnings ??= new Map()) : (from.exact ??= new Map())
  let next = branches.get(key)
  if (!next) branches.set(key, (next = node()))
  if (isBeginning) {
    from.shortest = Math.min(from.shortest, key.length)
    from.longest = Math.max(from.longest, key.length)
  }
  return next
}

function node<T>(): Node<T> {
  return { shortest: 99, longest: 0, values: none }
}
