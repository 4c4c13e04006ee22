import { z } from 'zod'
import { CaseAction, CaseId, caseOrders, type CaseDetail, type CaseQueue, type CaseRow } from '../model/case'
import { ClientId } from '../model/client'
import { MentionId } from '../model/mention-view'
import { read, write } from './call'

/** Fewer than of mentions: a line of a case holds one, and more. */
export const casesPerPage = 50

const OneClient = z.strictObject({ client: ClientId })
const OneCase = OneClient.extend({ case: CaseId })
const Listing = OneClient.extend({
  query: z.string().max(2000),
  order: z.enum(caseOrders).default('clock'),
})
/** The place of a row in its list: what it is sorted by, and its id. */
const CasePlace = z.tuple([z.number(), z.number()])
export type CasePlace = z.infer<typeof CasePlace>

export interface CaseOutline {
  total: number
  /** The place of the first row of each page. */
  anchors: CasePlace[]
}

export interface CaseCounts {
  queues: Record<CaseQueue, number>
  new: number
  overdue: number
  /** With a promise that is still to be kept. */
  promised: number
  /** Names that cases were given to, and tags, with how many open cases have them. */
  assignees: Record<string, number>
  tags: Record<string, number>
}

/** Which cases: some by their ids, or all that a query finds at the moment of the call. */
const Target = z.union([
  z.strictObject({ ids: z.array(CaseId).min(1).max(10_000) }),
  z.strictObject({ query: z.string().max(2000) }),
])
export type CaseTarget = z.infer<typeof Target>

export interface ActResult {
  /** The step that undo takes back; null where nothing changed. */
  step: number | null
  changed: number
  /** True where it was stopped before all were done. */
  isPartial: boolean
}

export const caseCalls = {
  'case.outline': read(Listing).gives<CaseOutline>(),
  'case.page': read(
    Listing.extend({
      from: CasePlace.nullable(),
      limit: z.number().int().min(1).max(500).default(casesPerPage),
    }),
  ).gives<CaseRow[]>(),
  'case.counts': read(OneClient).gives<CaseCounts>(),
  'case.get': read(OneCase).gives<CaseDetail>(),
  /** The case that a mention stands in, or null. */
  'case.of': read(OneClient.extend({ mention: MentionId })).gives<{ case: number } | null>(),
  /** Long over many: sends `progress` under the given job id and can be cancelled between two chunks. */
  'case.act': write(
    OneClient.extend({ target: Target, action: CaseAction, job: z.string().min(8).max(40).optional() }),
    ['case'],
  ).gives<ActResult>(),
  'case.merge': write(OneClient.extend({ into: CaseId, from: z.array(CaseId).min(1).max(100) }), [
    'case',
    'promise',
  ]).gives<{
    step: number
  }>(),
  /** Moves mentions out of a case into one of their own. */
  'case.split': write(OneCase.extend({ mentions: z.array(MentionId).min(1).max(1000) }), ['case']).gives<{
    step: number
    case: number
  }>(),
  /** Opens a case for a mention that had none, or moves it to the given one. */
  'case.attach': write(OneClient.extend({ mention: MentionId, case: CaseId.nullable() }), ['case']).gives<{
    step: number
    case: number
  }>(),
}
