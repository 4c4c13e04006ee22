import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import { tokenize } from '../reading/tokenize'
import type { Objection } from '../review/rule'
import type { Message } from './message'
import { objections, type MessageRule } from './rule'

/** Names the rival, or runs it down without its name: the message is about the customer's trouble, not about them. */
export const rival: MessageRule = (message) =>
  [...named(message), ...objections(message, message.cues('rival-attack'), 'attacked')].sort(
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
  )

function named(message: Message): Objection[] {
  const names = message.context.rivals.map(keysOf).filter((keys) => keys.length > 0)
  return names
    .flatMap((keys) => spansOf(message, keys))
    .filter(([from], index, all) => all.findIndex(([other]) => other === from) === index)
    .map((span) => ({ span, code: 'named', data: { words: message.text.slice(...span) } }))
}

/** A name's words, as a text has them; a handle is one. */
function keysOf(name: string): string[] {
  if (/^@\w/.test(name)) return [bare(fold(name))]
  return tokenize(name)
    .filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'handle')
    .map(({ key }) => bare(key))
}

function spansOf({ tokens, text }: Message, keys: readonly string[]): Span[] {
  const words = tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'handle')
    .map(({ kind, start, end, key }) => ({
      start,
      end,
      key: bare(kind === 'handle' ? fold(text.slice(start, end)) : key),
    }))
  return words.flatMap(({ start }, at): Span[] => {
    const isHere = keys.every((key, index) => isForm(words[at + index]?.key, key, index === keys.length - 1))
    return isHere ? [[start, words[at + keys.length - 1]?.end ?? start]] : []
  })
}

/** "Ostrel's" and the Romanian "Ostrelului" are the rival too. */
function isForm(key: string | undefined, name: string, isLast: boolean): boolean {
  if (key === undefined) return false
  if (key === name) return true
  return isLast && name.length >= 4 && key.startsWith(name) && endings.has(key.slice(name.length))
}

const endings = new Set(['s', "'s", 'ul', 'ului', 'ul', 'a', 'ei', 'i'])

const bare = (key: string) => key.replace(/^@/, '').replace(/'/g, '')
