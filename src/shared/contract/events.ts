import type { Noun } from './call'

export type NoticeKind =
  'slaSoon' | 'reminder' | 'overduePromise' | 'failedBackup' | 'newUrgent' | 'alarm' | 'digest'

/** What somebody should be told on the desktop. */
export interface Notice {
  kind: NoticeKind
  /** The one case that it is about, if it is about one. */
  case: number | null
  count: number
  /** Who wrote, only where the client's settings allow names on the desktop. */
  who: string | null
}

export type SignInOutcome = 'done' | 'refused' | 'expired' | 'failed'

/** What the engine tells on its own account: ids and figures, never rows. */
export interface Events {
  /** After a commit: queries about these nouns are stale; `client` is null for the workspace itself. */
  changed: { client: string | null; nouns: Noun[] }
  progress: { job: string; done: number; total: number; added: number; rejected: number }
  /** Mentions are being read again, so many of all. */
  reading: { client: string; done: number; total: number }
  /** What an assistant has written so far, under the job id of its call. */
  drafting: { job: string; text: string }
  /** New mentions came in by themselves; lists offer them without moving. */
  arrived: { client: string; count: number }
  notice: { client: string } & Notice
  /** What came of signing in to an account in the browser; `words` are the platform's own where it refused. */
  signedIn: { client: string; account: string; outcome: SignInOutcome; words: string }
  /** How much of all clients needs somebody: the number on the app's icon. */
  needing: { count: number }
}
export type EventName = keyof Events
export type EngineEvent = { [Name in EventName]: { name: Name; data: Events[Name] } }[EventName]
