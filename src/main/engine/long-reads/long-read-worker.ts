import { parentPort } from 'node:worker_threads'
import { failureOf, type Outcome } from '@shared/model/failure'
import { LongReader } from './long-reader'

// The entry of a worker thread: a figure over a filter may take a third of a second and the check of a copy some seconds,
// and the inbox must not wait for either.

type Name = Exclude<keyof LongReader, 'close'>
type Question = { [Each in Name]: { name: Each; values: Parameters<LongReader[Each]> } }[Name]
export type LongReadMessage = { id: number } & Question
export interface LongReadAnswer {
  id: number
  outcome: Outcome<unknown>
}

const reader = new LongReader()

parentPort?.on('message', ({ id, ...question }: LongReadMessage) => {
  void answerTo(question)
    .then((value): Outcome<unknown> => ({ ok: true, value }))
    .catch((error: unknown): Outcome<unknown> => ({ ok: false, failure: failureOf(error) }))
    .then((outcome) => parentPort?.postMessage({ id, outcome } satisfies LongReadAnswer))
})

function answerTo(question: Question): Promise<unknown> {
  switch (question.name) {
    case 'figure':
      return reader.figure(...question.values)
    case 'report':
      return reader.report(...question.values)
    case 'reportFile':
      return reader.reportFile(...question.values)
    case 'copy':
      return reader.copy(...question.values)
    case 'drill':
      return reader.drill(...question.values)
    case 'letGo':
      return reader.letGo(...question.values)
  }
}
