import type { Account } from '../account'
import { secret } from '../fields'
import { ask } from './bot'
import { Me } from './schema'
import { telegramSender } from './sender'
import { telegramTarget } from './target'

/** A bot at Telegram, to which customers write. */
export const telegramAccount: Account = {
  kind: 'telegram',
  fields: [],
  secrets: [secret('token')],
  oauth: null,
  clean: () => ({}),
  async whoAmI(asking) {
    const me = await ask(asking, 'getMe', {}, Me)
    if ('kind' in me) return me
    const { username, first_name: name } = me.value.result
    return { name: username ? `@${username}` : (name ?? 'Telegram') }
  },
  answering: {
    platforms: ['chat'],
    canAnswer: (to) => telegramTarget(to) !== null,
    sender: telegramSender,
  },
}
