import { z } from 'zod'
import type { Reading } from '../connector'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { ask, botId } from './bot'
import { keptMs, updatesPerPage } from './figures'
import { updateMention } from './message-mention'
import { Numbered, Update, Updates } from './schema'

const Stored = z.object({
  v: z.literal(1),
  bot: z.string(),
  /** The first update that was not fetched yet; asking for it tells the platform to forget those before it. */
  offset: z.number(),
  readAt: z.number(),
})

/**
 * What was written to the bot since. One page only: asking for the next would make the platform forget what is not stored yet, so that goes
 * out with the next reading.
 */
export async function collectMessages(reading: Reading): Promise<Outcome> {
  const { access, now } = reading
  const bot = botId(access?.secrets['token'])
  if (access === null || bot === null) return { kind: 'auth-expired', status: 0 }
  const stored = Stored.safeParse(reading.cursor).data
  // Updates of another bot have numbers of their own.
  const known = stored?.bot === bot ? stored : null
  const query = {
    ...{ limit: updatesPerPage, timeout: 0, allowed_updates: ['message', 'edited_message'] },
    ...(known && { offset: known.offset }),
  }
  const asked = await ask({ ...reading, access }, 'getUpdates', query, Updates)
  if ('kind' in asked) return asked
  const { result } = asked.value
  const numbers = result.flatMap((update) => Numbered.safeParse(update).data?.update_id ?? [])
  const offset = Math.max(known?.offset ?? 0, ...numbers.map((number) => number + 1))
  return outcomeOfItems({
    // The newest first, so that of a message and its edit the edit counts.
    items: result.toReversed(),
    schema: Update,
    mentionOf: (update) => updateMention(update, bot),
    ...{ title: 'Telegram', cursor: { v: 1, bot, offset, readAt: now }, isFirst: known === null },
    // What waited longer than that is lost.
    isPartial: known !== null && now - known.readAt > keptMs,
  })
}
