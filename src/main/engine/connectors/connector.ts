import type { FormField, FormValues } from '@shared/model/form-field'
import type { Platform, Retention } from '@shared/model/mention'
import type { AccessKind } from '@shared/model/source'
import type { Access } from './access'
import type { Account } from './account'
import type { Http } from './http'
import type { Cursor, FailedOutcome, Outcome } from './outcome'

export interface Reading {
  http: Http
  /** Where a browser shows it, as it is stored. */
  address: string
  /** What the user chose, by the connector's fields. */
  settings: FormValues
  cursor: Cursor
  /** Of the account that the connector signs in with; null where the client has none. */
  access: Access | null
  /** UTC ms. */
  now: number
  signal: AbortSignal
}

/** A mention that is looked for again. */
export interface Rechecked {
  externalId: string
  url: string | null
  replyRef: Record<string, string | number | null>
}

/** What became of mentions: `gone` says why in a word (a status, a marker); who is in neither list was seen. */
export type RecheckOutcome =
  { kind: 'checked'; gone: { externalId: string; evidence: string }[]; missing: string[] } | FailedOutcome

/** Why a line is down; `unwatched` where the server knows no such lines. */
export type WatchEnd = FailedOutcome | { kind: 'unwatched' }

/** So many requests in a window, for all sources of a kind in a client. */
export interface Budget {
  requests: number
  windowMs: number
}

/** The code for a kind of source: pure but for the `http` that it is given; it never sees the store or a clock. */
export interface Connector {
  kind: string
  platform: Platform
  fields: readonly FormField[]
  /** Which of the client's accounts it signs in with; null where anybody may read. */
  account: Account | null
  /** Whether it reads without that account too. */
  isAccountOptional?: boolean
  access: AccessKind
  retention: Retention
  defaultIntervalMs: number
  shortestIntervalMs: number
  /** Where a browser shows it, which also tells two sources apart; null where the settings cannot be read. */
  addressOf: (settings: FormValues, account: FormValues | null) => string | null
  /** One run. Never throws for what a server can do; a bug may throw. */
  collect: (reading: Reading) => Promise<Outcome>
  /** Holds a line open on which the platform says by itself that something has come, until it breaks or the signal ends it. */
  watch?: (reading: Reading, onNews: () => void) => Promise<WatchEnd>
  /** What may be asked, where the platform counts or is paid by the request. */
  budget?: (settings: FormValues) => Budget | null
  /** Looks whether mentions still stand, so many at a time; left out where the platform cannot be asked. */
  recheck?: {
    /** A function where the settings say what looking may cost; with 0 nothing is looked for. */
    atOnce: number | ((settings: FormValues) => number)
    look: (reading: Reading, asked: readonly Rechecked[]) => Promise<RecheckOutcome>
  }
}
