import { useSyncExternalStore } from 'react'
import type { Failure } from '@shared/model/failure'

let current: Failure | null = null
const listeners = new Set<() => void>()

/** Why the engine has no workspace to offer, if so: the one thing that the page hears before it can ask anything. */
export const workspaceFailure = {
  set: (failure: Failure): void => {
    current = failure
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export function useWorkspaceFailure(): Failure | null {
  return useSyncExternalStore(workspaceFailure.subscribe, () => current)
}
