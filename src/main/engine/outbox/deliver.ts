import type { SendProblem } from '@shared/model/sending'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import { problem, type FindOutcome, type Outgoing, type SendOutcome, type Sender } from '../connectors/sender'
import type { WriteDb } from '../db/database'
import { getReply } from '../replies/store'
import { applyHappening } from './apply-happening'
import type { Happening } from './next-step'
import type { Waiting } from './store'

export interface Delivery {
  db: WriteDb
  sender: Sender | SendProblem
  workspace: Pick<Workspace, 'now' | 'device'>
  random: () => number
  onStep: () => void
  signal: AbortSignal
}

/** Does the next thing with one reply. Gives until when its account has to pause, or null. */
export async function deliver({ id, state }: Waiting, delivery: Delivery): Promise<number | null> {
  const step = stepOf(id, delivery)
  if (state === 'sending') step({ kind: 'cut-off' })
  const isQueued = state === 'queued'
  if (isQueued && step({ kind: 'taken' })?.state !== 'sending') return null
  const happening: Happening = isQueued
    ? { kind: 'answered', outcome: await sendIt(id, delivery) }
    : await lookForIt(id, delivery)
  const changes = step(happening)
  const isToPause = happening.kind === 'answered' && happening.outcome.kind === 'retry'
  return isToPause ? (changes?.nextTryAt ?? null) : null
}

function stepOf(id: number, { db, sender, workspace, random, onStep }: Delivery) {
  return (happening: Happening) => {
    const desk: Desk = { db, rules: getClockRules(db), now: workspace.now(), device: workspace.device }
    const sameKeyMs = typeof sender === 'string' ? 0 : sender.sameKeyMs
    const changes = applyHappening(desk, id, happening, { random: random(), sameKeyMs })
    if (changes) onStep()
    return changes
  }
}

/** The reply stands as `sending` in the store by now. A bug in a sender must not make it look as if nothing had left. */
async function sendIt(id: number, { db, sender, workspace, signal }: Delivery): Promise<SendOutcome> {
  if (typeof sender === 'string') return { kind: 'failed', ...problem(sender) }
  try {
    return await sender.send(outgoing(db, id, workspace.now()), signal)
  } catch (error) {
    console.error(`sending reply ${id} failed`, error)
    return { kind: 'unknown' }
  }
}

async function lookForIt(id: number, { db, sender, workspace, signal }: Delivery): Promise<Happening> {
  if (typeof sender === 'string') return { kind: 'looked', outcome: { kind: 'unclear' } }
  if (sender.find === null) return { kind: 'cannot-look' }
  try {
    return { kind: 'looked', outcome: await sender.find(outgoing(db, id, workspace.now()), signal) }
  } catch (error) {
    console.error(`looking for reply ${id} failed`, error)
    const outcome: FindOutcome = { kind: 'unclear' }
    return { kind: 'looked', outcome }
  }
}

function outgoing(db: WriteDb, id: number, now: number): Outgoing {
  const { text, lang, to, sendKey, firstTryAt } = getReply(db, id)
  if (sendKey === null) throw new Error(`reply ${id} was queued without a key`)
  return { text, lang, to, key: sendKey, since: firstTryAt ?? now }
}
