import { z } from 'zod'

/** What a reply should have: flagged where it is missing. */
export const wantedRules = ['apology', 'admission', 'resolution', 'name', 'own-words', 'onlooker'] as const
/** What a reply should not have: flagged where it is found. */
export const unwantedRules = [
  'defensive',
  'blame',
  'denial',
  'pseudo-apology',
  'brush-off',
  'sales-pitch',
  'sarcasm',
  'attack',
  'private-data',
  'promise-owner-date',
  'wrong-language',
  'spelling',
  'doubled-word',
  'diacritics',
  'shouting',
  'placeholder',
  'length',
] as const
export const ruleNames = [...wantedRules, ...unwantedRules] as const
export type RuleName = (typeof ruleNames)[number]

/** The languages that a reply can be reviewed in. */
export const reviewLangs = ['en', 'es', 'ro'] as const
export type ReviewLang = (typeof reviewLangs)[number]

/** `look`: worth a second thought. `stop`: not to be sent without a typed reason. */
export const findingStates = ['pass', 'look', 'stop'] as const
export type FindingState = (typeof findingStates)[number]
export const severities = ['off', 'look', 'stop'] as const
export type Severity = (typeof severities)[number]

/** The practices of the product's page that a rule can serve. */
export type Practice = 'D3' | 'D4' | 'D5' | 'D6' | 'D8'

/** UTF-16 offsets into the reply: from, up to but not including. */
export type Span = [start: number, end: number]

/** Words of the catalogue: `review.reasons.<code>` or `review.fixes.<code>`, with what fills their places. */
export interface Said {
  code: string
  data: Record<string, string | number>
}

/** `replace` can be applied by a key; `suggest` is a text for the writer, in words of the catalogue. */
export type Fix = { kind: 'replace'; span: Span; text: string } | ({ kind: 'suggest' } & Said)

export interface Finding {
  rule: RuleName
  state: FindingState
  span: Span | null
  practice: Practice
  reason: Said
  fix: Fix | null
}

export const lengthUnits = ['characters', 'graphemes', 'bytes', 'weighted'] as const
export type LengthUnit = (typeof lengthUnits)[number]

const Words = z.array(z.string().max(200)).max(2000)

/** What is known of the place where the reply will stand. Without it a reply is taken for public, and for short enough. */
export const ReviewChannel = z.object({
  name: z.string().max(60).nullish(),
  isPublic: z.boolean().nullish(),
  limit: z.number().int().positive().nullish(),
  unit: z.enum(lengthUnits).nullish(),
})
export type ReviewChannel = z.infer<typeof ReviewChannel>

/** Everything around a reply that a rule may need; each part may be absent, and the rules that need it pass then. */
export const ReviewContext = z.object({
  person: z.object({ name: z.string().max(400).nullish() }).nullish(),
  mention: z
    .object({
      text: z.string().nullish(),
      lang: z.string().max(40).nullish(),
      /** False for praise or a question: nothing is to be apologised for then. */
      isComplaint: z.boolean().nullish(),
    })
    .nullish(),
  client: z.object({ name: z.string().max(400).nullish() }).nullish(),
  recentReplies: z.array(z.string()).max(2000).nullish(),
  channel: ReviewChannel.nullish(),
  /** The client's own words, addresses and numbers: no misspellings, and no private data. */
  clientWords: Words.nullish(),
  /** What the client's voice card says is never said. */
  neverUsed: Words.nullish(),
  severity: z.partialRecord(z.enum(ruleNames), z.enum(severities)).nullish(),
  /** For dates in promises. */
  timeZone: z.string().max(60).nullish(),
  now: z.number().nullish(),
})
export type ReviewContext = z.infer<typeof ReviewContext>

export const ReviewInput = z.object({ reply: z.string().max(1_000_000), context: ReviewContext.nullish() })
export type ReviewInput = z.infer<typeof ReviewInput>
