import { objections, type MessageRule } from './rule'

/** Is glad of the rival's failure, or says that it would not have happened here. */
export const gloating: MessageRule = (message) => [
  ...objections(message, message.cues('gloating')),
  ...laughs(message.tokens).map(({ start, end }) => ({
    span: [start, end] as [number, number],
    code: 'emoji',
    data: { words: message.text.slice(start, end) },
  })),
]

const laughing = /[\u{1F602}\u{1F923}\u{1F60F}\u{1F92D}\u{1F644}\u{1F648}\u{1F605}\u{1F601}\u{1F606}]/u

function laughs<Token extends { kind: string; start: number; end: number; key: string }>(
  tokens: readonly Token[],
): Token[] {
  return tokens.filter(({ kind, key }) => kind === 'emoji' && laughing.test(key))
}
