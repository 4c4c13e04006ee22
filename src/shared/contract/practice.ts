import { z } from 'zod'
import { ClientId } from '../model/client'
import { MentionId } from '../model/mention-view'
import type { PracticeComplaint } from '../model/practice'
import { read } from './call'

export const practiceCalls = {
  /**
   * The next past complaint to practise on, other than those that were drawn; null where there is none left. It only reads: what is written
   * for practice is kept nowhere. The same seed after the same draws gives the same complaint.
   */
  'practice.next': read(
    z.strictObject({
      client: ClientId,
      seed: z.number().int().nonnegative(),
      drawn: z.array(MentionId).max(2000),
    }),
  ).gives<PracticeComplaint | null>(),
}
