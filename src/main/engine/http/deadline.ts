import { HttpError } from '../connectors/http'

export interface Deadline {
  signal: AbortSignal
  /** Ends the wait; call it when the work is done. */
  clear: () => void
}

/** A signal that fires when the time is up or when the caller gives up; its reason says which, as an `HttpError`. */
export function startDeadline(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new HttpError('aborted'))
  const timer = setTimeout(() => controller.abort(new HttpError('timeout', { ms })), ms)
  if (caller?.aborted) giveUp()
  caller?.addEventListener('abort', giveUp)
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', giveUp)
    },
  }
}
