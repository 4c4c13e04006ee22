import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A program that reads all sources of a client again and again. */
export interface Passes {
  /** One reading at a moment of the clock; true when it came to its end, false when it was killed. */
  run: (now: number) => Promise<boolean>
  /** As the power switch would: nothing is closed, nothing is said. */
  kill: () => void
}

export interface PassesInStore {
  take: () => Passes
  close: () => void
}

/** Gives one such program after another; the next is always started ahead, as most of a start is loading code. */
export function passesInStore(program: string, folder: string, client: string): PassesInStore {
  let next = fork(program, [folder, client])
  let taken = next
  return {
    take() {
      taken = next
      next = fork(program, [folder, client])
      return passesOf(taken)
    },
    close() {
      for (const child of [taken, next]) child.kill('SIGKILL')
    },
  }
}

function passesOf(child: ChildProcess): Passes {
  const ended = once(child, 'exit').then(() => false)
  return {
    run(now) {
      const isWhole = once(child, 'message').then(() => true)
      // It may be dead already; then it has ended.
      child.send(now, () => {})
      return Promise.race([isWhole, ended])
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
