import type { LabelledText } from '../../scripts/training/texts'

/** A text of an open source as training reads it. */
export function labelled(text: string, changes: Partial<LabelledText> = {}): LabelledText {
  return {
    ...{ text, lang: 'en', source: 'open', domain: 'review', sentiment: 'positive' },
    ...{ complaint: null, intent: null, topics: null, isWeak: false },
    ...changes,
  }
}
