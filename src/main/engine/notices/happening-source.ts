import type { ClockRules } from '@shared/model/clock'
import type { ReadDb } from '../db/database'
import type { Happening } from './notices-due'

/** Looks in a client's file for what may be worth a notice. */
export type HappeningSource = (db: ReadDb, rules: ClockRules, now: number) => Happening[]
