import { parentPort } from 'node:worker_threads'
import { failureOf, type Outcome } from '@shared/model/failure'
import { FigureReader, type FigureRequest } from './answer-figure'

// The entry of a worker thread: a figure over a filter may take a third of a second, and the inbox must not wait for it.

/** Without a name: the file is to be let go. */
export type FigureMessage = { id: number } & (FigureRequest | { path: string })
export interface FigureAnswer {
  id: number
  outcome: Outcome<unknown>
}

const reader = new FigureReader()

parentPort?.on('message', ({ id, ...request }: FigureMessage) => {
  const answer = 'name' in request ? reader.answer(request) : reader.letGo(request.path)
  void answer
    .then((value): Outcome<unknown> => ({ ok: true, value }))
    .catch((error: unknown): Outcome<unknown> => ({ ok: false, failure: failureOf(error) }))
    .then((outcome) => parentPort?.postMessage({ id, outcome } satisfies FigureAnswer))
})
