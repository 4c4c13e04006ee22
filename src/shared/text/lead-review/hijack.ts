import { objections, type MessageRule } from './rule'

/** Drops a link into somebody's complaint, or calls them over: their thread is no shop window. */
export const hijack: MessageRule = (message) => [
  ...message.tokens
    .filter(({ kind }) => kind === 'address')
    .map(({ start, end }) => ({
      span: [start, end] as [number, number],
      code: 'link',
      data: { words: message.text.slice(start, end).slice(0, 60) },
    })),
  ...objections(message, message.cues('hijack'), 'called'),
]
