import { useSyncExternalStore } from 'react'

export interface OutcomeLine {
  text: string
  undo?: () => void
}

let current: OutcomeLine | null = null
const listeners = new Set<() => void>()

/** Says in the status bar what was just done. */
export function sayOutcome(outcome: OutcomeLine | null): void {
  current = outcome
  for (const listener of listeners) listener()
}

export function useOutcome(): OutcomeLine | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
