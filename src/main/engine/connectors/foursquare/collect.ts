import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { languageOf } from '../../text/language-of'
import { plainText } from '../../text/plain-text'
import type { Reading } from '../connector'
import { momentOf, webLink } from '../incoming-values'
import type { Outcome } from '../outcome'
import { readSample } from '../sample-reviews'
import { foursquareApi } from './account'
import { placesUrl, tipsAtOnce } from './figures'

const Tip = z
  .object({
    fsq_tip_id: z.string().optional(),
    id: z.string().optional(),
    created_at: z.string(),
    text: z.string(),
    lang: z.string().nullish(),
    url: z.string().nullish(),
    agree_count: z.number().nullish(),
  })
  .transform(({ fsq_tip_id: tipId, id = tipId, ...rest }) => ({ ...rest, id: id ?? '' }))
  .refine(({ id }) => id !== '')
type Tip = z.infer<typeof Tip>

export function collectTips(reading: Reading): Promise<Outcome> {
  const { access, settings } = reading
  if (access === null) return Promise.resolve({ kind: 'auth-expired', status: 0 })
  const place = settings['place'] ?? ''
  return readSample(reading, {
    api: foursquareApi({ ...reading, access }),
    url: `${placesUrl}/${place}/tips?limit=${tipsAtOnce}&sort=newest`,
    answer: z.array(z.unknown()),
    itemsIn: (tips) => ({ items: tips, title: `Foursquare ${place}` }),
    schema: Tip,
    mentionOf: tipMention,
  })
}

/** A tip has no author and no stars. */
function tipMention(tip: Tip): IncomingMention {
  const publishedAt = momentOf(tip.created_at)
  return {
    ...emptyMention(tip.id, 'review', 'review'),
    url: webLink(tip.url),
    text: plainText(tip.text, 10_000),
    lang: tip.lang ? languageOf(tip.lang) : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    counts: { likes: tip.agree_count ?? null, shares: null, replies: null, views: null },
  }
}
