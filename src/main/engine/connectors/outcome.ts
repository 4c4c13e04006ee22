import type { IncomingMention } from '@shared/model/mention'
import type { PlatformRating } from '@shared/model/source'

/** What a connector remembers between runs: versioned JSON, stored in the same transaction as its mentions. */
export type Cursor = Record<string, string | number | null>

/** It wants a password, is not there, lets nothing through to this host, or is of a kind that is not spoken here. */
export type ProxyTrouble = 'auth' | 'away' | 'refused' | 'unsupported'

/** What one reading of a source came to. Each outcome moves the source's health line. */
export type Outcome =
  /**
   * `isMalformed`: it could be read, but only with forgiveness. `atLeastMs`: the source asks for no shorter interval. `longestReply`: in characters, where
   * the source said on the way how long an answer may be.
   */
  | {
      kind: 'read'
      title: string
      mentions: IncomingMention[]
      cursor: Cursor
      isMalformed: boolean
      atLeastMs: number
      longestReply?: number
      /** There was more than could be read: what was left out is a gap. */
      isPartial?: boolean
      rating?: PlatformRating
    }
  | {
      kind: 'unchanged'
      cursor: Cursor
      atLeastMs: number
      longestReply?: number
      /** Where the answer says in sum what all have rated; it is kept beside the mentions and makes none. */
      rating?: PlatformRating
    }
  | { kind: 'limited'; untilMs: number | null; status: number }
  | { kind: 'denied'; status: number }
  | { kind: 'auth-expired'; status: number }
  /** The token is good, but not for this; `scope` in the platform's words. */
  | { kind: 'auth-scope'; scope: string; status: number }
  /** The platform has to consent first, or to be paid. */
  | { kind: 'not-entitled'; status: number }
  /** Nothing more today, or this month. */
  | { kind: 'quota-exhausted'; untilMs: number | null; status: number }
  /** It refuses what we ask, not whom we are: the address, the words, or an interface that has changed. */
  | { kind: 'bad-request'; words: string; status: number }
  | { kind: 'gone'; status: number }
  /** It answered, but not with what it used to: `found` is html, json, xml, empty or text; `reason` a failure code. */
  | { kind: 'unreadable'; found: string; reason: string }
  /** Not asked at all: it leads into a private network, or the site's robots.txt asks programs to stay away. */
  | { kind: 'blocked'; host: string; reason?: 'private-address' | 'robots' }
  /** A cursor is given where the failure itself has to be remembered: how often a page was missing, since when. */
  | { kind: 'unreachable'; reason: string; status: number | null; cursor?: Cursor }
  /** The proxy of this network stands in between; the source itself was not met. */
  | { kind: 'proxy'; trouble: ProxyTrouble }
  | { kind: 'offline' }

/** A reading that came to nothing. */
export type FailedOutcome = Exclude<Outcome, { kind: 'read' | 'unchanged' }>
