import { setTimeout as wait } from 'node:timers/promises'

/** Mails that come in a row are read together. */
const pauseMs = 5000

/** Passes on that something has come: at once, but while that is dealt with and shortly after only once more, however often it is told. */
export function newsKeeper(pass: () => Promise<void>, signal: AbortSignal): () => void {
  let isDue = false
  let isBusy = false
  const passOn = async () => {
    while (isDue && !signal.aborted) {
      isDue = false
      await pass()
      await wait(pauseMs, undefined, { signal }).catch(() => {})
    }
    isBusy = false
  }
  return () => {
    isDue = true
    if (isBusy) return
    isBusy = true
    void passOn()
  }
}
