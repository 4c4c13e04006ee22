import { useState, type KeyboardEvent } from 'react'
import { completed, completionsFor, type Completion } from './completions-for'
import { useKnownValues } from './use-known-values'

interface Typed {
  client: string
  text: string
  caret: number
  isEditing: boolean
  onTake: (text: string, caret: number) => void
}

const keys: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * What is offered under the search line, and the keys that move in it. Nothing is chosen until an arrow key chooses, so
 * that Enter alone asks what was typed.
 */
export function useCompletions({ client, text, caret, isEditing, onTake }: Typed) {
  const known = useKnownValues(client, isEditing)
  /** What an arrow key chose, as long as the text stays as it was then. */
  const [chosen, setChosen] = useState({ text, index: -1 })
  /** By Esc, until something is typed. */
  const [isPutAway, setPutAway] = useState(false)
  const isOpen = isEditing && !isPutAway
  const { from, options } = isOpen ? completionsFor(text, caret, known) : { from: 0, options: [] }
  const active = chosen.text === text && chosen.index < options.length ? chosen.index : -1
  const take = (option: Completion) => {
    const next = completed(text, caret, from, option)
    onTake(next.text, next.caret)
  }
  /** True where the key was meant for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const option = options[active]
    const step = keys[event.key]
    if (options.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false
    if (step !== undefined) setChosen({ text, index: moved(active, step, options.length) })
    else if (event.key === 'Escape') setPutAway(true)
    else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && option) take(option)
    else return false
    event.preventDefault()
    return true
  }
  return { options, active, take, onKey, onType: () => setPutAway(false) }
}

/** Past either end nothing is chosen, and then the other end. */
function moved(index: number, step: number, count: number): number {
  return ((index + 1 + step + count + 1) % (count + 1)) - 1
}
