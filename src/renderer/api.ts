import type { CallName, InputOf, OutputOf, PortMessage, PortRequest } from '@shared/contract'
import { portChannel, type Bridge, type PortOffer } from '@shared/contract/bridge'
import type { EngineEvent } from '@shared/contract/events'
import type { ShellCallName, ShellInputOf, ShellOutputOf } from '@shared/contract/shell'
import { Failure, type Outcome } from '@shared/model/failure'

declare global {
  interface Window {
    atalaya: Bridge
  }
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (failure: Failure) => void
}

let port: MessagePort | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()
const unsent: PortRequest[] = []
const listeners = new Set<(event: EngineEvent) => void>()
const reconnects = new Set<() => void>()

/** Asks the engine; rejects with a `Failure` only. */
export function call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const request = { id: (lastId += 1), name, input }
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve: (value) => resolve(value as OutputOf<Name>), reject })
    if (port) port.postMessage(request)
    else unsent.push(request)
  })
}

/** Asks the shell: dialogs, the desktop, the way out to a browser. */
export async function callShell<Name extends ShellCallName>(
  name: Name,
  input: ShellInputOf<Name>,
): Promise<ShellOutputOf<Name>> {
  const outcome = (await window.atalaya.shell(name, input)) as Outcome<ShellOutputOf<Name>>
  if (outcome.ok) return outcome.value
  throw new Failure(outcome.failure.code, outcome.failure.data)
}

export function onEvent(listener: (event: EngineEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Called when a new engine took the place of one that crashed: all that was asked before may be stale. */
export function onReconnect(listener: () => void): () => void {
  reconnects.add(listener)
  return () => reconnects.delete(listener)
}

/** Connects the page to the engine; a failure is given when there is no workspace behind it. */
export function connect(onFailure: (failure: Failure) => void): void {
  window.addEventListener('message', ({ data, ports, source }) => {
    if (source !== window || (data as { channel?: unknown }).channel !== portChannel) return
    const { failure } = (data as { data: PortOffer }).data
    if (failure) onFailure(new Failure(failure.code, failure.data))
    else if (ports[0]) use(ports[0])
  })
  void window.atalaya.connect()
}

function use(next: MessagePort): void {
  const isFirst = port === null
  for (const [id, { reject }] of waiting) {
    if (unsent.some((request) => request.id === id)) continue
    waiting.delete(id)
    reject(new Failure('engine-restarted'))
  }
  port = next
  next.onmessage = ({ data }) => hear(data as PortMessage)
  for (const request of unsent.splice(0)) next.postMessage(request)
  if (!isFirst) for (const listener of reconnects) listener()
}

function hear(message: PortMessage): void {
  if ('event' in message) {
    for (const listener of listeners) listener(message.event)
    return
  }
  const { id, outcome } = message
  const asked = waiting.get(id)
  waiting.delete(id)
  if (outcome.ok) asked?.resolve(outcome.value)
  else asked?.reject(new Failure(outcome.failure.code, outcome.failure.data))
}
