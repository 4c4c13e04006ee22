import { z } from 'zod'
import { CaseId } from '../model/case'
import { ClientId } from '../model/client'
import type { PersonProposal } from '../model/person'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const AuthorId = z.number().int().positive()

export const personCalls = {
  /** Who else this may be, with what speaks for it; nothing is merged by itself. */
  'person.proposals': read(OneClient.extend({ case: CaseId })).gives<PersonProposal[]>(),
  /** Makes the authors one person; their open cases about one subject become one. */
  'person.merge': write(OneClient.extend({ authors: z.array(AuthorId).min(2).max(50) }), ['case']).gives<{
    step: number
  }>(),
  /** Takes an author out of its person again. */
  'person.split': write(OneClient.extend({ author: AuthorId }), ['case']).gives<{ step: number }>(),
}
