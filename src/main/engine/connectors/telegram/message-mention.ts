import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOfSeconds } from '../incoming-values'
import { publicUrl } from './figures'
import type { Message, Update, User } from './schema'

const maxText = 100_000
/** Somebody opened the chat with the bot, or pressed one of its buttons. */
const isCommand = (text: string) => /^\/\w+(?:@\w+)?$/.test(text)

/** A message to the bot; null where the update is of something else, or has no words. */
export function updateMention(update: Update, bot: string): IncomingMention | null {
  const message = update.edited_message ?? update.message
  const text = plainText(message?.text ?? message?.caption ?? '', maxText)
  if (!message || text === '' || isCommand(text)) return null
  const { chat, message_id: id } = message
  const title = plainName(chat.title ?? '', 500)
  const answered = message.reply_to_message
  return {
    ...emptyMention(messageId(bot, chat.id, id), 'message', 'direct'),
    url: linkOf(message),
    author: message.from ? authorOf(message.from) : null,
    title: title === '' ? null : title,
    text,
    publishedAt: momentOfSeconds(message.date),
    publishedPrecision: 'second',
    editedAt: momentOfSeconds(message.edit_date),
    thread: { rootId: null, parentId: answered ? messageId(bot, chat.id, answered.message_id) : null },
    visibility: 'direct',
    extras: { replyRef: { bot, chat: chat.id, message: id } },
    raw: { format: 'telegram-update', body: JSON.stringify(update) },
  }
}

/** Messages are numbered within a chat, and chats within what a bot sees. */
export function messageId(bot: string, chat: number, message: number): string {
  return `${bot}/${chat}/${message}`
}

/** Only of a group that anybody may look into there is an address. */
function linkOf({ chat, message_id: id }: Message): string | null {
  const isOpen = chat.type !== 'private' && chat.username != null && /^\w+$/.test(chat.username)
  return isOpen ? `${publicUrl}/${chat.username}/${id}` : null
}

function authorOf({ id, first_name: first, last_name: last, username, is_bot: isBot }: User): IncomingAuthor {
  const handle = plainName(username ?? '') || null
  return {
    externalId: String(id),
    name: plainName([first, last].filter(Boolean).join(' ')) || handle,
    handle,
    url: handle && /^\w+$/.test(handle) ? `${publicUrl}/${handle}` : null,
    followers: null,
    kind: isBot ? 'bot' : 'unknown',
    isOwner: false,
  }
}
