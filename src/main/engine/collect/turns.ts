import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Gives one waiter a turn of the loop at a time. What holds the thread for a while (reading an answer, storing it) asks for one first, so that
 * who asks for a page of the inbox meanwhile waits for one source and not for all that have just answered.
 */
export function turnsOfTheLoop(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => (last = last.then(() => nextTurn()))
}
