import { z } from 'zod'
import { ClientId } from '../model/client'
import { ClockRules, NoticeRules } from '../model/clock'
import { read, write } from './call'

/** When the client's business is open, how soon it answers, and what calls its people. */
export interface ClockSettings {
  rules: ClockRules
  notices: NoticeRules
}

export const clockCalls = {
  'clock.get': read(z.strictObject({ client: ClientId })).gives<ClockSettings>(),
  /** What is left out stays as it is. */
  'clock.set': write(
    z.strictObject({ client: ClientId, rules: ClockRules.optional(), notices: NoticeRules.optional() }),
    ['clock', 'case'],
  ).gives<ClockSettings>(),
}
