import { z } from 'zod'
import { ClientId } from '../model/client'
import { write } from './call'

const Term = z.string().trim().min(1).max(120)

export const subjectCalls = {
  /** Names a competitor, or (with `subject`) changes a name and how people write it. */
  'subject.save': write(
    z.strictObject({
      client: ClientId,
      subject: z.number().int().positive().optional(),
      name: Term,
      /** How people write it; the name itself where none is given. */
      terms: z.array(Term).max(50),
    }),
    ['subject', 'lead'],
  ).gives<{ id: number }>(),
}
