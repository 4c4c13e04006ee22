import type { PortMessage, PortRequest } from '@shared/contract'
import type { EngineEvent } from '@shared/contract/events'
import { Failure, failureOf } from '@shared/model/failure'
import { openEngine, type Engine } from './engine'
import { createHttp } from './http/create-http'
import { HostRoutes } from './http/host-routes'
import { trustSystemCertificates } from './http/system-certificates'
import type { HostMessage, HostNotice } from './process-messages'
import { HostPrinter } from './reports/host-printer'
import { HostKeyring } from './secrets/host-keyring'

// The engine as a process of its own: the shell starts it, hands it ports of windows, and tells it when to stop.

interface Port {
  on: ((event: 'message', listener: (message: { data: unknown; ports: Port[] }) => void) => void) &
    ((event: 'close', listener: () => void) => void)
  postMessage: (message: unknown) => void
  start: () => void
}

const parent = (process as unknown as { parentPort: Port }).parentPort
const tell = (notice: HostNotice) => parent.postMessage(notice)
const keyring = new HostKeyring(tell)
const printer = new HostPrinter(tell)
const routes = new HostRoutes((id, url) => tell({ kind: 'route', id, url }))
/** Null where the workspace could not be opened: the shell has been told why. */
let opening: Promise<Engine | null> = Promise.resolve(null)

parent.on('message', ({ data, ports }) => {
  void handle(data as HostMessage, ports)
})

async function handle(message: HostMessage, ports: Port[]): Promise<void> {
  switch (message.kind) {
    case 'open':
      opening = open(message)
      return
    case 'port': {
      const engine = await opening
      const [port] = ports
      if (engine && port) serve(engine, port)
      return
    }
    case 'call': {
      const engine = await opening
      if (engine)
        tell({ kind: 'answer', id: message.id, outcome: await engine.answer(message.name, message.input) })
      return
    }
    case 'file':
      ;(await opening)?.offerFile(message.path, message.token)
      return
    case 'secret':
      keyring.hear(message.id, message.value)
      return
    case 'drawn':
      printer.hear(message.id, message.outcome)
      return
    case 'routes':
      routes.hear(message.id, message.answer)
      return
    case 'wake':
      ;(await opening)?.wake()
      return
    case 'close':
      await (await opening)?.close()
      process.exit(0)
  }
}

async function open({
  dataFolder,
  version,
}: {
  dataFolder: string
  version: string
}): Promise<Engine | null> {
  try {
    trustSystemCertificates()
    const http = createHttp({ version, routesTo: (target) => routes.to(target) })
    const engine = await openEngine({
      ...{ dataFolder, version, keyring, http },
      drawPages: (job) => printer.draw(job),
    })
    engine.onEvent((event) => {
      if (isForDesktop(event)) tell({ kind: 'event', event })
    })
    engine.startSchedule()
    tell({ kind: 'opened' })
    return engine
  } catch (error) {
    if (!(error instanceof Failure)) console.error(error)
    tell({ kind: 'failed', failure: failureOf(error) })
    return null
  }
}

function isForDesktop({ name, data }: EngineEvent): boolean {
  return name === 'notice' || name === 'needing' || (name === 'changed' && data.client === null)
}

/** Answers one window until it goes. */
function serve(engine: Engine, port: Port): void {
  const send = (message: PortMessage) => port.postMessage(message)
  const stop = engine.onEvent((event) => send({ event }))
  port.on('message', ({ data }) => {
    const { id, name, input } = data as PortRequest
    void engine.answer(name, input).then((outcome) => send({ id, outcome }))
  })
  port.on('close', stop)
  port.start()
}
