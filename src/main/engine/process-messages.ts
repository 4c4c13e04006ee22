import type { EngineEvent } from '@shared/contract/events'
import type { FailureValue, Outcome } from '@shared/model/failure'

/** What the shell says to the engine's process… */
export type HostMessage =
  | { kind: 'open'; dataFolder: string; version: string }
  /** Carries a window's port. */
  | { kind: 'port' }
  | { kind: 'call'; id: number; name: string; input: unknown }
  | { kind: 'file'; token: string; path: string }
  | { kind: 'wake' }
  | { kind: 'close' }

/** …and what comes back. */
export type HostNotice =
  | { kind: 'opened' }
  | { kind: 'failed'; failure: FailureValue }
  | { kind: 'answer'; id: number; outcome: Outcome<unknown> }
  /** What the desktop shows itself: notices, the number on the icon, changed settings. */
  | { kind: 'event'; event: EngineEvent }
