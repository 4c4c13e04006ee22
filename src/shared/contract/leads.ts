import { z } from 'zod'
import { ClientId } from '../model/client'
import {
  AuthorId,
  LeadAction,
  LeadMention,
  longestMessage,
  type BlockedPerson,
  type LeadBoard,
  type LeadDetail,
  type LeadFinding,
  type MirrorRow,
  type Strength,
} from '../model/lead'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneLead = OneClient.extend({ mention: LeadMention })
const Message = z.string().max(longestMessage)

/** `step` is what undo takes back. */
export interface LeadResult {
  step: number
}

export const leadCalls = {
  'lead.board': read(OneClient).gives<LeadBoard>(),
  'lead.get': read(OneLead).gives<LeadDetail>(),
  /** Also makes a lead of a rival's mention that the query did not offer. */
  'lead.act': write(OneLead.extend({ action: LeadAction }), ['lead']).gives<LeadResult>(),
  /** Keeps the first message while it is written; who shows it has it already. */
  'lead.write': write(OneLead.extend({ text: Message }), []).gives(),
  'lead.review': read(OneLead.extend({ text: Message })).gives<LeadFinding[]>(),
  'lead.mirror': read(OneClient).gives<MirrorRow[]>(),
  'lead.blocked': read(OneClient).gives<BlockedPerson[]>(),
  /** Takes a person off the list; by the author, as the mention may be gone. */
  'lead.unblock': write(OneClient.extend({ author: AuthorId }), ['lead']).gives<LeadResult>(),
  'lead.strengths': read(OneClient).gives<Strength[]>(),
  /** Null takes the sentence away. */
  'lead.declare': write(
    OneClient.extend({
      topic: z.string().trim().min(1).max(40),
      text: z.string().trim().min(1).max(200).nullable(),
    }),
    ['lead'],
  ).gives<LeadResult>(),
}
