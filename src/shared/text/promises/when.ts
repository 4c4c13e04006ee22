import type { SpanUnit } from './date-words'

/** The day that an expression names, as far as the words tell it. */
export type Day =
  | { kind: 'offset'; days: number }
  | { kind: 'weekday'; weekday: number; isNext: boolean }
  | { kind: 'date'; day: number; month: number; year: number | null }
  | { kind: 'end-of'; unit: 'day' | 'week' | 'month'; ahead: number }

/** A point or stretch of time as a text says it; `dueOf` makes an instant of it. */
export type WhenValue =
  | { kind: 'moment'; day: Day | null; hour: number | null; minute: number; isBefore: boolean }
  | { kind: 'span'; amount: number; unit: SpanUnit; isWorking: boolean }

/** Words `from` (included) to `to` (excluded) of a sentence. */
export interface When {
  from: number
  to: number
  value: WhenValue
  /** "From Monday": begins then, and is no deadline. */
  isStart: boolean
}

/** As a reader gives it; whether it begins or ends is told by what stands around it. */
export type ReadWhen = Omit<When, 'isStart'>
