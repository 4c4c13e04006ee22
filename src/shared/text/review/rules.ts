import type { Practice, RuleName, Severity } from '../../model/review'

export interface RuleNature {
  practice: Practice
  severity: Exclude<Severity, 'off'>
}

/**
 * All rules by weight: first what people say makes them choose a firm by its answer (Moz: it is fixed 58 %, responsibility 54 %, written for them 51 %,
 * sorry 41 %), then what must not be sent, then the rest.
 */
export const ruleNatures = {
  resolution: { practice: 'D3', severity: 'look' },
  admission: { practice: 'D3', severity: 'look' },
  name: { practice: 'D4', severity: 'look' },
  'own-words': { practice: 'D4', severity: 'look' },
  apology: { practice: 'D3', severity: 'look' },
  attack: { practice: 'D5', severity: 'stop' },
  'private-data': { practice: 'D8', severity: 'stop' },
  placeholder: { practice: 'D8', severity: 'stop' },
  length: { practice: 'D8', severity: 'stop' },
  onlooker: { practice: 'D3', severity: 'look' },
  'pseudo-apology': { practice: 'D3', severity: 'look' },
  denial: { practice: 'D5', severity: 'look' },
  blame: { practice: 'D5', severity: 'look' },
  defensive: { practice: 'D5', severity: 'look' },
  sarcasm: { practice: 'D5', severity: 'look' },
  'brush-off': { practice: 'D4', severity: 'look' },
  'promise-owner-date': { practice: 'D6', severity: 'look' },
  'wrong-language': { practice: 'D4', severity: 'look' },
  'sales-pitch': { practice: 'D8', severity: 'look' },
  spelling: { practice: 'D8', severity: 'look' },
  diacritics: { practice: 'D8', severity: 'look' },
  'doubled-word': { practice: 'D8', severity: 'look' },
  shouting: { practice: 'D8', severity: 'look' },
} as const satisfies Record<RuleName, RuleNature>

export const rulesByWeight = Object.keys(ruleNatures) as RuleName[]
