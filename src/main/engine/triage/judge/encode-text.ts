/** The part of a tokenizer that is needed here. */
export interface Encoder {
  encode: (text: string, options?: { add_special_tokens?: boolean }) => { ids: number[] }
}

/** A token has seldom more characters; what lies far behind the last token that counts need not be split at all. */
const charactersPerToken = 16

/** The ids of a text's tokens, no more than `limit`. What a model wants before and after a text stays where the text is cut. */
export function encodeText(tokenizer: Encoder, text: string, limit: number): number[] {
  const beginning = text.slice(0, limit * charactersPerToken)
  const { ids } = tokenizer.encode(beginning)
  if (ids.length <= limit) return ids
  const { ids: words } = tokenizer.encode(beginning, { add_special_tokens: false })
  const around = ids.length - words.length
  const before = Math.min(around, Math.max(0, ids.indexOf(words[0] as number)))
  return [
    ...ids.slice(0, before),
    ...words.slice(0, limit - around),
    ...ids.slice(ids.length - (around - before)),
  ]
}
