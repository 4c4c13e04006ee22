import type { EngineEvent } from '@shared/contract/events'
import type { FailureValue, Outcome } from '@shared/model/failure'
import type { DrawJob } from '@shared/model/report-pages'

/** What the shell says to the engine's process… */
export type HostMessage =
  | { kind: 'open'; dataFolder: string; version: string }
  /** Carries a window's port. */
  | { kind: 'port' }
  | { kind: 'call'; id: number; name: string; input: unknown }
  | { kind: 'file'; token: string; path: string }
  /** Answers a notice about a secret; null where there is none, or none that may lie on a disk. */
  | { kind: 'secret'; id: number; value: string | null }
  /** The pages of a report, as asked for. */
  | { kind: 'drawn'; id: number; outcome: Outcome<Uint8Array> }
  /** The ways to an address as a proxy script says them; null where the system did not say. */
  | { kind: 'routes'; id: number; answer: string | null }
  | { kind: 'wake' }
  | { kind: 'close' }

/** …and what comes back. */
export type HostNotice =
  | { kind: 'opened' }
  | { kind: 'failed'; failure: FailureValue }
  | { kind: 'answer'; id: number; outcome: Outcome<unknown> }
  /** Asks the keyring: the secret sealed, or what was sealed opened again. Neither is written down on the way. */
  | { kind: 'seal'; id: number; name: string; secret: string }
  | { kind: 'unseal'; id: number; name: string; sealed: string | null }
  | { kind: 'forget'; name: string }
  /** Asks which proxies lie on the way to a host. */
  | { kind: 'route'; id: number; url: string }
  /** Wants a report drawn in a window that nobody sees. */
  | { kind: 'draw'; id: number; job: DrawJob }
  /** What the desktop shows itself: notices, the number on the icon, changed settings. */
  | { kind: 'event'; event: EngineEvent }
