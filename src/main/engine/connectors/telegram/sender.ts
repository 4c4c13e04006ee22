import type { SenderParts } from '../account'
import { parsedJson } from '../json-api'
import { sendRefusal } from '../send-refusal'
import { problem, requestSender, type Outgoing, type SendOutcome, type Sender } from '../sender'
import { botId, methodUrl } from './bot'
import { longestMessage } from './figures'
import { messageId } from './message-mention'
import { limitedUntil, telegramRefusal, telegramWords } from './refusal'
import { Sent } from './schema'
import { telegramTarget } from './target'

/** Answers messages in the name of a bot. It is never shown what it wrote itself: where an answer was lost, somebody has to look. */
export function telegramSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs: 0, send, find: null })
}

async function send(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const token = access.secrets['token'] ?? ''
  const target = telegramTarget(to)
  // Another bot does not know the chat, or knows another one under its number.
  if (target === null || target.bot !== botId(token)) return { kind: 'failed', ...problem('no-target') }
  if (text.length > longestMessage) return { kind: 'refused', ...problem('too-long') }
  // What was written may be deleted meanwhile; the answer arrives all the same.
  const answered = { message_id: target.message, allow_sending_without_reply: true }
  const json = { chat_id: target.chat, text, reply_parameters: answered }
  const answer = await http({ url: methodUrl(token, 'sendMessage'), json, signal })
  const body = parsedJson(answer.body)
  if (answer.status < 200 || answer.status >= 300) {
    const words = telegramWords(body)
    if (telegramRefusal(answer, body, now())?.kind === 'auth-expired') return { kind: 'failed', words }
    return sendRefusal(answer, words, now(), limitedUntil(answer.headers, body, now()))
  }
  const sent = Sent.safeParse(body).data?.result
  // It was taken; without its number nothing is called sent.
  if (!sent) return { kind: 'unknown' }
  return { kind: 'sent', externalId: messageId(target.bot, sent.chat.id, sent.message_id), url: null }
}
