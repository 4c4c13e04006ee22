import { Worker } from 'node:worker_threads'
import { Failure } from '@shared/model/failure'
import { FigureReader, type FigureRequest } from './answer-figure'
import type { FigureAnswer, FigureMessage } from './figure-worker'

/** Whoever works figures out: a thread of its own, or (in tests) this one. */
export interface FigureThread {
  answer: (request: FigureRequest) => Promise<unknown>
  /** Closes the file at a path, where it is open. */
  letGo: (path: string) => Promise<unknown>
  close: () => Promise<void>
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Failure) => void
}

/** A thread that is started when the first figure is asked for, and anew after it has fallen over. */
export class FigureWorker implements FigureThread {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor(private readonly program: () => string) {}

  answer(request: FigureRequest): Promise<unknown> {
    return this.ask(request)
  }

  async letGo(path: string): Promise<unknown> {
    return this.worker === null ? null : this.ask({ path })
  }

  private ask(request: FigureRequest | { path: string }): Promise<unknown> {
    const id = (this.asked += 1)
    this.worker ??= this.start()
    const { worker } = this
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...request } satisfies FigureMessage)
    })
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
    this.tellAll(new Failure('engine-restarted'))
  }

  private start(): Worker {
    const worker = new Worker(this.program())
    worker.on('message', ({ id, outcome }: FigureAnswer) => {
      const waiting = this.waiting.get(id)
      this.waiting.delete(id)
      if (outcome.ok) waiting?.resolve(outcome.value)
      else waiting?.reject(new Failure(outcome.failure.code, outcome.failure.data))
    })
    worker.on('error', (error) => {
      if (this.worker === worker) this.worker = null
      this.tellAll(
        new Failure('unexpected', { message: error instanceof Error ? error.message : String(error) }),
      )
    })
    return worker
  }

  private tellAll(failure: Failure): void {
    for (const { reject } of this.waiting.values()) reject(failure)
    this.waiting.clear()
  }
}

/** The same without a thread, for tests: they run no built program. */
export function sameThread(): FigureThread {
  return new FigureReader()
}
