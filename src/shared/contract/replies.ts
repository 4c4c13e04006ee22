import { z } from 'zod'
import { CaseId } from '../model/case'
import { ClientId } from '../model/client'
import { MentionId } from '../model/mention-view'
import { Override, ReplyId, replyMoves, type Reply, type ReplyVersion } from '../model/reply'
import type { ReviewContext } from '../model/review'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneReply = OneClient.extend({ reply: ReplyId })

export const replyCalls = {
  'reply.list': read(OneClient.extend({ case: CaseId })).gives<Reply[]>(),
  /** Begins an answer to a mention, or gives the draft that there is. */
  'reply.begin': write(OneClient.extend({ case: CaseId, mention: MentionId }), ['reply']).gives<Reply>(),
  /** Keeps what was typed. `version` is what the writer saw; where another window has written since, it is refused. */
  'reply.write': write(
    OneReply.extend({ version: z.number().int().positive(), text: z.string().max(200_000) }),
    ['reply'],
  ).gives<Reply>(),
  'reply.override': write(OneReply.extend({ override: Override }), ['reply']).gives<Reply>(),
  'reply.move': write(
    OneReply.extend({
      move: z.enum(replyMoves),
      by: z.string().trim().max(120).nullable().default(null),
      /** Not before this moment. */
      sendAfter: z.number().int().positive().nullable().default(null),
    }),
    ['reply', 'case', 'promise'],
  ).gives<Reply>(),
  'reply.versions': read(OneReply).gives<ReplyVersion[]>(),
  /** What the review needs to know of the case, the client and the last replies. */
  'reply.context': read(OneReply).gives<ReviewContext>(),
}
