import { z } from 'zod'
import { ClientId } from '../model/client'
import { NewRule, type CaseRule, type RuleTrial } from '../model/rule'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneRule = OneClient.extend({ id: z.number().int().positive() })

export const ruleCalls = {
  'rule.list': read(OneClient).gives<CaseRule[]>(),
  /** What it would have done in the last quarter; nothing is changed. `id`: the stored rule that it replaces. */
  'rule.try': read(
    OneClient.extend({ rule: NewRule, id: z.number().int().positive().optional() }),
  ).gives<RuleTrial>(),
  'rule.save': write(OneClient.extend({ rule: NewRule, id: z.number().int().positive().optional() }), [
    'rule',
  ]).gives<{
    id: number
    step: number
  }>(),
  'rule.switch': write(OneRule.extend({ isOn: z.boolean() }), ['rule']).gives<{ step: number }>(),
  'rule.move': write(OneRule.extend({ by: z.union([z.literal(-1), z.literal(1)]) }), ['rule']).gives<{
    step: number
  }>(),
  'rule.remove': write(OneRule, ['rule']).gives<{ step: number }>(),
  /** Applies it to the open cases that it finds now, within the fuse; one step of undo. */
  'rule.run': write(OneRule, ['case']).gives<{ step: number | null; changed: number }>(),
}
