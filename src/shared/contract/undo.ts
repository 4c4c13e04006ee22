import { z } from 'zod'
import { ClientId } from '../model/client'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

/** A step that can be taken back; `label` names what was done (`undo.labels.<label>`), `data` fills its words. */
export interface UndoStep {
  id: number
  at: number
  label: string
  data: Record<string, string | number>
}

export const undoCalls = {
  /** The newest first. */
  'undo.list': read(OneClient).gives<UndoStep[]>(),
  /** Takes back the newest step, or the given one where nothing newer stands on it; gives what was undone. */
  'undo.undo': write(OneClient.extend({ step: z.number().int().positive().optional() }), [
    'case',
    'mention',
    'triage',
    'view',
    'rule',
    'template',
    'promise',
    'lead',
    'crisis',
    'report',
  ]).gives<UndoStep | null>(),
}
