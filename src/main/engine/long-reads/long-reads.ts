import { Worker } from 'node:worker_threads'
import type { Drill } from '@shared/model/backup'
import { Failure } from '@shared/model/failure'
import type { Counted } from '../backups/copy-client'
import type { ReportRequest } from '../reports/gather'
import type { TableForm } from '../reports/report-file'
import type { MadeReport } from '../reports/store'
import { LongReader, type FigureRequest } from './long-reader'
import type { LongReadAnswer, LongReadMessage } from './long-read-worker'

/** What is read at length, each in the thread of whoever does it: one of its own, or (in tests) this one. */
export type LongReads = Pick<
  LongReader,
  'figure' | 'report' | 'reportFile' | 'copy' | 'drill' | 'letGo' | 'close'
>

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Failure) => void
}

type Question = LongReadMessage extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never

/** A thread that is started when it is first asked, and anew after it has fallen over. */
export class LongReadThread implements LongReads {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor(private readonly program: () => string) {}

  figure(request: FigureRequest): Promise<unknown> {
    return this.ask({ name: 'figure', values: [request] })
  }

  report(path: string, request: ReportRequest, isKept: boolean): Promise<MadeReport> {
    return this.ask({ name: 'report', values: [path, request, isKept] }) as Promise<MadeReport>
  }

  reportFile(path: string, id: number, form: TableForm): Promise<Uint8Array> {
    return this.ask({ name: 'reportFile', values: [path, id, form] }) as Promise<Uint8Array>
  }

  copy(path: string, target: string): Promise<Counted> {
    return this.ask({ name: 'copy', values: [path, target] }) as Promise<Counted>
  }

  drill(file: string, copy: string): Promise<Drill> {
    return this.ask({ name: 'drill', values: [file, copy] }) as Promise<Drill>
  }

  /** A file that no thread has open need not be let go. */
  async letGo(path: string): Promise<null> {
    if (this.worker !== null) await this.ask({ name: 'letGo', values: [path] })
    return null
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
    this.tellAll(new Failure('engine-restarted'))
  }

  private ask(question: Question): Promise<unknown> {
    const id = (this.asked += 1)
    this.worker ??= this.start()
    const { worker } = this
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...question })
    })
  }

  private start(): Worker {
    const worker = new Worker(this.program())
    worker.on('message', ({ id, outcome }: LongReadAnswer) => {
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
export function sameThread(): LongReads {
  return new LongReader()
}
