import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  reviewLangs,
  ruleNames,
  type Finding,
  type ReviewContext,
  type ReviewLang,
  type RuleName,
} from '@shared/model/review'
import { reviewWithTools } from '../../src/main/engine/review/review-with-tools'
import { spellersOnDemand } from '../../src/main/engine/review/spellers'
import { testReader } from './reader'

/** A reply with the rules that a person says should object to it. */
export interface LabelledReply {
  id: string
  part: 'dev' | 'test'
  reply: string
  context: ReviewContext
  flags: RuleName[]
  lang: ReviewLang
}

export interface Tally {
  right: number
  wrong: number
  missed: number
}

/** `dev` was looked at while the rules were made; `test` only measured. */
export function labelledReplies(folder = 'tests/fixtures/review'): LabelledReply[] {
  return reviewLangs.flatMap((lang) =>
    readFileSync(resolve(folder, `${lang}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ ...(JSON.parse(line) as Omit<LabelledReply, 'lang'>), lang })),
  )
}

const spellers = spellersOnDemand()

/** As the engine reviews: with dictionaries and the table of languages. */
export function reviewed({
  reply,
  context,
  lang,
}: Pick<LabelledReply, 'reply' | 'context' | 'lang'>): Finding[] {
  return reviewWithTools({ reply, context }, lang, testReader().identifier, spellers)
}

export function flaggedBy(findings: readonly Finding[]): Set<RuleName> {
  return new Set(findings.filter(({ state }) => state !== 'pass').map(({ rule }) => rule))
}

/** By rule: how often it objected rightly, wrongly, and not though it should have. */
export function talliesOf(replies: readonly LabelledReply[]): Map<RuleName, Tally> {
  const tallies = new Map<RuleName, Tally>(ruleNames.map((rule) => [rule, { right: 0, wrong: 0, missed: 0 }]))
  for (const reply of replies) {
    const flagged = flaggedBy(reviewed(reply))
    for (const [rule, tally] of tallies) {
      const [isFound, isWanted] = [flagged.has(rule), reply.flags.includes(rule)]
      if (isFound && isWanted) tally.right += 1
      else if (isFound) tally.wrong += 1
      else if (isWanted) tally.missed += 1
    }
  }
  return tallies
}

/** Null where nothing was found, or nothing was to be found. */
export function precisionOf({ right, wrong }: Tally): number | null {
  return right + wrong === 0 ? null : right / (right + wrong)
}

export function recallOf({ right, missed }: Tally): number | null {
  return right + missed === 0 ? null : right / (right + missed)
}
