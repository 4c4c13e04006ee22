import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Failure } from '@shared/model/failure'
import type { JudgeAnswer, JudgeRequest, JudgeWorkerData } from './judge-worker'
import type { JudgePlaces } from './judge-places'
import { judgedClasses, type Judgment } from './labels'
import { RememberedJudgments } from './remembered-judgments'
import type { ClassShares } from './run-model'

/** So few that a large model on a slow computer is through with them long before the deadline. */
const textsAtOnce = 16
/** A model takes hundreds of megabytes, which are given back when nothing has been asked for so long. */
const idleMs = 120_000

/** A model of the user's, run in a worker that is started when first asked and started again when it had to be ended. One question at a time. */
export class Judge {
  private worker: Worker | null = null
  private turn: Promise<unknown> = Promise.resolve()
  private idle: NodeJS.Timeout | undefined
  private asked = 0
  private readonly closing = new AbortController()
  private readonly remembered = new RememberedJudgments()

  constructor(
    private readonly model: { name: string; path: string },
    private readonly places: JudgePlaces,
    private readonly deadlineMs = 60_000,
  ) {}

  /** One judgment for each text. Throws `model-unusable` or `model-slow`; what was judged before that is remembered. */
  async classify(texts: readonly string[]): Promise<Judgment[]> {
    const found = new Map<string, Judgment>()
    for (const text of new Set(texts)) {
      const known = this.remembered.find(text)
      if (known) found.set(text, known)
    }
    const open = [...new Set(texts)].filter((text) => !found.has(text))
    for (let at = 0; at < open.length; at += textsAtOnce) {
      const piece = open.slice(at, at + textsAtOnce)
      const shares = await this.inTurn(piece)
      piece.forEach((text, index) => {
        const judgment = judgmentOf(shares[index] as ClassShares)
        found.set(text, judgment)
        this.remembered.keep(text, judgment)
      })
    }
    return texts.map((text) => found.get(text) as Judgment)
  }

  /** Whoever waits for an answer is told that there will be none. */
  async close(): Promise<void> {
    this.closing.abort()
    await this.turn
    await this.end()
  }

  private inTurn(texts: readonly string[]): Promise<ClassShares[]> {
    const answer = this.turn.then(() => this.ask(texts))
    this.turn = answer.catch(() => {})
    return answer
  }

  private async ask(texts: readonly string[]): Promise<ClassShares[]> {
    clearTimeout(this.idle)
    try {
      const answer = await this.answerTo({ id: (this.asked += 1), texts })
      if ('error' in answer) throw new Error(answer.error)
      this.idle = setTimeout(() => void this.end(), idleMs).unref()
      return answer.shares
    } catch (error) {
      await this.end()
      throw this.failureOf(error)
    }
  }

  /** An `error` of the worker ends the waiting too. */
  private async answerTo(request: JudgeRequest): Promise<JudgeAnswer> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.deadlineMs), this.closing.signal])
    signal.throwIfAborted()
    const worker = (this.worker ??= this.start())
    const answered = once(worker, 'message', { signal })
    worker.postMessage(request)
    const [answer] = (await answered) as [JudgeAnswer]
    return answer
  }

  private start(): Worker {
    const workerData: JudgeWorkerData = { folder: this.model.path, wasm: this.places.wasm }
    const worker = new Worker(this.places.worker, { workerData })
    // Also one that falls over while nothing is asked must not take the engine with it.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null
    })
    return worker
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle)
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  private failureOf(error: unknown): Failure {
    const { name: model } = this.model
    if (this.closing.signal.aborted) return new Failure('engine-restarted')
    if (error instanceof Error && error.name === 'AbortError')
      return new Failure('model-slow', { model, seconds: Math.round(this.deadlineMs / 1000) })
    const message = error instanceof Error ? error.message : String(error)
    return new Failure('model-unusable', { model, message }, { cause: error })
  }
}

function judgmentOf(shares: ClassShares): Judgment {
  const sentiment = judgedClasses.reduce((best, name) => (shares[name] > shares[best] ? name : best))
  return { sentiment, score: Math.round((shares.positive - shares.negative) * 1000) / 1000 }
}
