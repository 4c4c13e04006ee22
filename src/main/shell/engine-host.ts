import { randomBytes } from 'node:crypto'
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebFrameMain } from 'electron'
import { portChannel } from '@shared/contract/bridge'
import type { EngineEvent } from '@shared/contract/events'
import { Failure, failureOf, type FailureValue, type Outcome } from '@shared/model/failure'
import type { DrawJob, DrawPages } from '@shared/model/report-pages'
import enginePath from '../engine/process?modulePath'
import type { HostMessage, HostNotice } from '../engine/process-messages'
import { SystemKeyring } from './system-keyring'
import { systemRoutes } from './system-routes'

/** How often a crashed engine is started again within a minute before the user is told instead. */
const restartsPerMinute = 3
const closeWithinMs = 5000

/** The engine's process as the shell sees it: starts it, restarts it after a crash, and hands its ports to windows. */
export class EngineHost {
  private child: UtilityProcess | null = null
  private isClosing = false
  private lastCall = 0
  private readonly starts: number[] = []
  private readonly waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  private readonly frames = new Set<WebFrameMain>()
  private readonly files = new Map<string, string>()
  private readonly listeners = new Set<(event: EngineEvent) => void>()
  /** Here and not in the engine, so that what is only remembered outlives a crash of it. */
  private readonly keyring = new SystemKeyring()
  private drawing: DrawPages = () => Promise.reject(new Failure('print-failed'))
  /** Why the workspace could not be opened, if so. */
  private failure: FailureValue | null = null

  constructor(
    private readonly dataFolder: string,
    private readonly version: string,
  ) {}

  start(): void {
    this.starts.push(Date.now())
    const child = utilityProcess.fork(enginePath, [], { serviceName: 'Atalaya engine', stdio: 'inherit' })
    this.child = child
    child.on('message', (notice: HostNotice) => this.hear(notice))
    child.on('exit', () => this.left(child))
    this.send({ kind: 'open', dataFolder: this.dataFolder, version: this.version })
    for (const [token, path] of this.files) this.send({ kind: 'file', token, path })
  }

  /** Gives a page its own port to the engine. The caller has checked that the frame is ours. */
  connect(frame: WebFrameMain): void {
    this.frames.add(frame)
    const { port1, port2 } = new MessageChannelMain()
    this.child?.postMessage({ kind: 'port' } satisfies HostMessage, [port1])
    frame.postMessage(portChannel, { failure: this.failure }, [port2])
  }

  /** One call on the shell's own account. */
  call(name: string, input: unknown): Promise<Outcome<unknown>> {
    const id = (this.lastCall += 1)
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      this.send({ kind: 'call', id, name, input })
    })
  }

  /** Hears what is meant for the desktop. */
  onEvent(listener: (event: EngineEvent) => void): void {
    this.listeners.add(listener)
  }

  /** Says who draws the pages that the engine asks for. */
  drawWith(draw: DrawPages): void {
    this.drawing = draw
  }

  /** Makes a file that the user chose known to the engine; a page only ever gets the token. */
  offerFile(path: string): string {
    const token = randomBytes(16).toString('hex')
    this.files.set(token, path)
    this.send({ kind: 'file', token, path })
    return token
  }

  wake(): void {
    this.send({ kind: 'wake' })
  }

  /** Asks the engine to finish and close; one that does not answer in time is ended. */
  close(): Promise<void> {
    this.isClosing = true
    const { child } = this
    if (!child) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(), closeWithinMs)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      this.send({ kind: 'close' })
    })
  }

  private send(message: HostMessage): void {
    this.child?.postMessage(message)
  }

  private hear(notice: HostNotice): void {
    switch (notice.kind) {
      case 'opened':
        this.failure = null
        return
      case 'failed':
        return this.fail(notice.failure)
      case 'answer':
        this.waiting.get(notice.id)?.(notice.outcome)
        this.waiting.delete(notice.id)
        return
      case 'seal':
        return this.send({
          kind: 'secret',
          id: notice.id,
          value: this.keyring.seal(notice.name, notice.secret),
        })
      case 'unseal':
        return this.send({
          kind: 'secret',
          id: notice.id,
          value: this.keyring.unseal(notice.name, notice.sealed),
        })
      case 'forget':
        return this.keyring.forget(notice.name)
      case 'route':
        return void this.answerRoute(notice.id, notice.url)
      case 'draw':
        return void this.draw(notice.id, notice.job)
      case 'event':
        for (const listener of this.listeners) listener(notice.event)
    }
  }

  /** There is no workspace to work in: every page says why instead of waiting. */
  private fail(failure: FailureValue): void {
    this.failure = failure
    for (const frame of this.frames) if (!frame.isDestroyed()) frame.postMessage(portChannel, { failure }, [])
  }

  private async answerRoute(id: number, url: string): Promise<void> {
    this.send({ kind: 'routes', id, answer: await systemRoutes(url) })
  }

  private async draw(id: number, job: DrawJob): Promise<void> {
    const outcome = await this.drawing(job).then(
      (value): Outcome<Uint8Array> => ({ ok: true, value }),
      (error: unknown): Outcome<Uint8Array> => {
        if (!(error instanceof Failure)) console.error(error)
        return { ok: false, failure: failureOf(error) }
      },
    )
    this.send({ kind: 'drawn', id, outcome })
  }

  /** After a crash: those who wait are told, and every living page gets a port to a new process. */
  private left(child: UtilityProcess): void {
    if (this.child === child) this.child = null
    for (const [id, resolve] of this.waiting) {
      this.waiting.delete(id)
      resolve({ ok: false, failure: failureOf(new Failure('engine-restarted')) })
    }
    if (this.isClosing) return
    if (!this.mayRestart()) return this.fail(failureOf(new Failure('engine-stopped')))
    this.start()
    const frames = [...this.frames]
    this.frames.clear()
    for (const frame of frames) if (!frame.isDestroyed()) this.connect(frame)
  }

  private mayRestart(): boolean {
    const recent = this.starts.filter((at) => at > Date.now() - 60_000)
    return recent.length < restartsPerMinute
  }
}
