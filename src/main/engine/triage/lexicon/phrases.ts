import { fold } from '@shared/text/reading/fold'
import { tokenize } from '@shared/text/reading/tokenize'

/** A phrase found: what it stands for, and how many tokens it takes. */
export interface Found<T> {
  value: T
  length: number
}

/** Most nodes are ends: they have neither map. */
interface Node<T> {
  /** What goes on from here, still as it was written: most of a list is never met in the texts that are read. */
  waiting: { rest: string; value: T }[] | null
  exact: Map<string, Node<T>> | null
  /** By the beginning of a word, for words that end in `*`. */
  beginnings: Beginnings<T> | null
  values: readonly T[]
}

/** Where a text may go on within a list. */
export type Starts<T> = readonly Node<T>[]

/** `shortest` and `longest` bound what is tried. */
interface Beginnings<T> {
  nodes: Map<string, Node<T>>
  shortest: number
  longest: number
}

const none: never[] = []
/** Letters without accents, none of them three times in a row. */
const plainWord = /^(?:([a-z])(?!\1\1))+$/

/** Phrases of a word list, found in a text's tokens: the longest one wins, a whole word before a beginning, a longer beginning before a shorter. */
export class Phrases<T> {
  private readonly root: Node<T> = node()
  private readonly singles = new Map<T, readonly T[]>()

  constructor(private readonly splitsElision: boolean) {}

  add(phrase: string, value: T): void {
    const end = phrase.indexOf('_')
    const first = this.after(this.root, end < 0 ? phrase : phrase.slice(0, end))
    if (end < 0) this.end(first, value)
    else (first.waiting ??= []).push({ rest: phrase.slice(end + 1), value })
  }

  /** The node that a word of a list leads to. */
  private after(from: Node<T>, word: string): Node<T> {
    const isBeginning = word.endsWith('*') && word.length > 1
    const keys = keysOf(isBeginning ? word.slice(0, -1) : word, this.splitsElision)
    return keys.reduce((at, key, index) => step(at, key, isBeginning && index === keys.length - 1), from)
  }

  private end(at: Node<T>, value: T): void {
    if (at !== this.root) at.values = at.values.length === 0 ? this.alone(value) : [...at.values, value]
  }

  /** The nodes that the next word of a text leads to. */
  private next(from: Node<T>, key: string): readonly Node<T>[] {
    if (from.waiting) this.grow(from, from.waiting)
    return nextOf(from, key)
  }

  private grow(from: Node<T>, waiting: readonly { rest: string; value: T }[]): void {
    from.waiting = null
    for (const { rest, value } of waiting) {
      const last = rest.split('_').reduce((at, word) => this.after(at, word), from)
      this.end(last, value)
    }
  }

  /** Where phrases that begin with a word stand: what `longest` goes on from. */
  startsOf(key: string): Starts<T> {
    return this.next(this.root, key)
  }

  /** The longest phrase that begins at a token, whose word leads to `starts`, with all values that it stands for; null where none does. */
  longest(starts: Starts<T>, tokens: readonly { key: string }[], from: number): Found<readonly T[]> | null {
    let best: Found<readonly T[]> | null = null
    let nodes = starts
    for (let length = 1; nodes.length > 0; length += 1) {
      const values = firstValues(nodes)
      if (values) best = { value: values, length }
      const next = tokens[from + length]
      if (!next) break
      nodes =
        nodes.length === 1
          ? this.next(nodes[0] as Node<T>, next.key)
          : nodes.flatMap((held) => this.next(held, next.key))
    }
    return best
  }

  /** One array for all phrases that stand for the same and nothing else: there are thousands. */
  private alone(value: T): readonly T[] {
    let values = this.singles.get(value)
    if (!values) this.singles.set(value, (values = [value]))
    return values
  }
}

/** What the tokenizer makes of a word of a list; most words are one plain token, which is told at a glance. */
function keysOf(word: string, splitsElision: boolean): string[] {
  const folded = plainWord.test(word) ? word : fold(word)
  return plainWord.test(folded) ? [folded] : tokenize(word, splitsElision).map(({ key }) => key)
}

function firstValues<T>(nodes: readonly Node<T>[]): readonly T[] | null {
  for (const { values } of nodes) if (values.length > 0) return values
  return null
}

function nextOf<T>({ exact, beginnings }: Node<T>, key: string): readonly Node<T>[] {
  const whole = exact?.get(key)
  if (!beginnings) return whole ? [whole] : none
  const { nodes, shortest, longest } = beginnings
  const found = whole ? [whole] : []
  for (let length = Math.min(key.length, longest); length >= shortest; length -= 1) {
    const beginning = nodes.get(key.slice(0, length))
    if (beginning) found.push(beginning)
  }
  return found.length === 0 ? none : found
}

function step<T>(from: Node<T>, key: string, isBeginning: boolean): Node<T> {
  const branches = isBeginning ? beginningsOf(from, key.length) : (from.exact ??= new Map<string, Node<T>>())
  let next = branches.get(key)
  if (!next) branches.set(key, (next = node()))
  return next
}

function beginningsOf<T>(from: Node<T>, length: number): Map<string, Node<T>> {
  const beginnings = (from.beginnings ??= {
    nodes: new Map<string, Node<T>>(),
    shortest: length,
    longest: length,
  })
  beginnings.shortest = Math.min(beginnings.shortest, length)
  beginnings.longest = Math.max(beginnings.longest, length)
  return beginnings.nodes
}

function node<T>(): Node<T> {
  return { waiting: null, exact: null, beginnings: null, values: none }
}
