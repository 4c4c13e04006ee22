import { z } from 'zod'
import { ruleNames, severities } from './review'

const Line = z.string().trim().min(1).max(200)

/** How a client speaks: what the review, the templates and the assistant go by. */
export const VoiceCard = z.strictObject({
  tone: z.string().trim().max(600),
  /** Formal or familiar, where the language parts them. */
  address: z.enum(['formal', 'familiar']),
  ownWords: z.array(Line).max(500),
  neverUsed: z.array(Line).max(500),
  /** Under each reply, by language; empty for none. */
  signatures: z.partialRecord(z.enum(['en', 'es', 'ro']), z.string().trim().max(400)),
  severity: z.partialRecord(z.enum(ruleNames), z.enum(severities)),
  /** True where nothing leaves without somebody else's approval. */
  needsApproval: z.boolean(),
})
export type VoiceCard = z.infer<typeof VoiceCard>

export const plainVoice: VoiceCard = {
  tone: '',
  address: 'formal',
  ownWords: [],
  neverUsed: [],
  signatures: {},
  severity: {},
  needsApproval: false,
}

/** What may be offered for a grievance, up to what, and who has to agree beyond. */
export const Resolution = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{6,16}$/),
  topic: z.string().trim().min(1).max(40),
  offer: z.string().trim().min(1).max(400),
  /** In the client's currency; null for no limit. */
  limit: z.number().nonnegative().nullable(),
  approver: z.string().trim().max(120).nullable(),
})
export type Resolution = z.infer<typeof Resolution>
export const ResolutionBook = z.array(Resolution).max(200)
