import { useEffect, useRef } from 'react'
import type { CommandId } from '@shared/commands'

/** What a command does here and now; the one that was added last stands in front. */
const running = new Map<CommandId, (() => void)[]>()

/** Gives a command its effect as long as the component lives; without `run` it is not available. */
export function useCommand(id: CommandId, run: (() => void) | undefined): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const isAvailable = run !== undefined
  useEffect(() => {
    if (!isAvailable) return
    const effect = () => latest.current?.()
    running.set(id, [...(running.get(id) ?? []), effect])
    return () => {
      running.set(
        id,
        (running.get(id) ?? []).filter((other) => other !== effect),
      )
    }
  }, [id, isAvailable])
}

/** Runs a command if it is available; says whether it was. */
export function runCommand(id: CommandId): boolean {
  const effect = running.get(id)?.at(-1)
  effect?.()
  return effect !== undefined
}

export function isAvailable(id: CommandId): boolean {
  return (running.get(id)?.length ?? 0) > 0
}
