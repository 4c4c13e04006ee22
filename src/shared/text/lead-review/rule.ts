import type { LeadRule } from '../../model/lead'
import type { Objection } from '../review/rule'
import type { Cue } from '../review/cues'
import type { Message } from './message'

/** Reads a first message and gives its objections, in the order of the text; none means that it passes. Pure, total and linear. */
export type MessageRule = (message: Message) => Objection[]

/** What goes out with a stop does harm to somebody who asked for nothing, so it does not go out. */
export const leadSeverities: Record<LeadRule, 'look' | 'stop'> = {
  rival: 'stop',
  impersonation: 'stop',
  gloating: 'stop',
  hijack: 'stop',
  'help-first': 'look',
  signature: 'look',
}

/** One objection for each phrase, with its words. */
export function objections(message: Message, cues: readonly Cue[], code = 'found'): Objection[] {
  return cues.map(({ span }) => ({ span, code, data: { words: message.text.slice(...span) } }))
}
