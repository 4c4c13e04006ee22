import type { FormValues } from '@shared/model/form-field'
import type { Cursor } from '../../src/main/engine/connectors/outcome'

/** What one source is read from, while more and more is written there. */
export interface GrowingSource {
  connector: string
  settings: FormValues
  /** So much should stand there at first: more than one page, but not more than a first reading goes back. */
  begin: number
  /** So much may come at once: more than a page where a reading goes on from its cursor, however far that is. */
  most: number
  /** Writes so many items, the newest now. */
  grow: (count: number, now: number) => void
  /** The ids of all that was ever shown, as mentions have them. */
  offered: () => string[]
  /** What the source has to remember when it holds just these and was last read at that time. */
  cursorAt: (held: readonly string[], readAt: number) => Cursor
  /** All that a reading asks for from there when nothing is new. */
  resumed: () => string[]
}

/** A real server on this computer for one or more of them. */
export interface GrowingSite {
  sources: GrowingSource[]
  /** What was asked of it, oldest first. */
  asked: string[]
  close: () => Promise<void>
}
