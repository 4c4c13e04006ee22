import type { Answered } from '../sender'

export interface Target {
  bot: string
  chat: number
  message: number
}

/** The message that is answered, and the bot to which it was written; null where the mention does not tell both. */
export function telegramTarget({ replyRef }: Pick<Answered, 'replyRef'>): Target | null {
  const bot = String(replyRef['bot'] ?? '')
  const chat = Number(replyRef['chat'] ?? NaN)
  const message = Number(replyRef['message'] ?? NaN)
  const isTarget = /^\d+$/.test(bot) && Number.isSafeInteger(chat) && Number.isSafeInteger(message)
  return isTarget ? { bot, chat, message } : null
}
