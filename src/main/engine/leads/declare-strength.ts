import type { LeadResult } from '@shared/contract/leads'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { recordStep } from '../undo/record'
import { removeDeclared, saveDeclared } from './strengths-store'

/** Says of a topic what the client does well in it, or no longer. */
export function declareStrength({ db, now, device }: Desk, topic: string, text: string | null): LeadResult {
  const { step } = recordStep(db, { label: 'lead.declare', data: { count: 1, name: topic }, at: now }, () => {
    if (text === null) removeDeclared(db, topic)
    else saveDeclared(db, topic, text, now)
    recordEvent(db, { event: 'lead.declare', data: { topic }, cases: [], at: now, device })
  })
  return { step }
}
