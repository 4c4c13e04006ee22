import { createHash } from 'node:crypto'
import type { Judgment } from './labels'

/** About 30 MB. What comes after is judged each time; to drop the oldest would be of no use to a backlog, which asks for all in turn. */
const most = 200_000

/** What a model said of a text, for as long as the model is held: a correction has all mentions read again, and a model takes far longer for that than our own reader. */
export class RememberedJudgments {
  private readonly byText = new Map<string, Judgment>()

  find(text: string): Judgment | undefined {
    return this.byText.get(keyOf(text))
  }

  keep(text: string, judgment: Judgment): void {
    if (this.byText.size < most) this.byText.set(keyOf(text), judgment)
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22)
}
