import type { Platform } from '@shared/model/mention'
import { nameKey } from '../text/name-key'

/** First match wins, so that Play Store is not a store counter and Google Play not Google. */
const patterns: readonly (readonly [Platform, RegExp])[] = [
  ['googleplay', /^googleplay|^play(?:console)?$|^playstore|^android|playstore$/],
  ['appstore', /^(?:apple)?appstore|^apple|^itunes|^ios/],
  ['google', /^google|^gmb$|^gbp$|googlemaps|^maps$|^googlemybusiness/],
  ['trustpilot', /trustpilot/],
  ['facebook', /^facebook|^fb|^meta$|^messengerfb$/],
  ['instagram', /^instagram|^insta$|^ig$/],
  ['reddit', /^reddit|^subreddit|^r$/],
  ['youtube', /^youtube|^yt$/],
  ['mastodon', /^mastodon|^fediverse/],
  ['bluesky', /^bluesky|^bsky/],
  ['x', /^x$|^xcom$|^xtwitter$|^twitter|^tweets?$|^twcs|^tw$/],
  ['chat', /chat|whatsapp|telegram|^messenger|^viber|^intercom|^wa$/],
  ['phone', /^telefono|^telefon|phone|^tel$|^llamad|^calls?$|callcent|^apel|^voice$|^voz$/],
  ['email', /^e?mails?$|mail$|^email|^correoe|^correo$|^postae|^imap$/],
  ['letter', /^cartas?$|^letters?$|^scrisoare|^scrisori$|^brief$|^burofax|^correopostal|^posta$|^post$/],
  [
    'counter',
    /^mostrador|^tienda|^ghiseu|^magazin|^counter|^store$|^instore|^shop$|^branch|^inperson|presencial|^sucursal|^oficina|^recept/,
  ],
  ['forum', /^foro|^forum|^comunidad|^community|^comunitate|^discourse/],
  ['news', /^prensa|^presa$|^news|^noticias?$|^stiri$|^press|^medios$|^periodico|^ziar|^diario/],
  ['web', /^web|^sitioweb|^site$|^blog|^formulario|^contactform|^form$|^paginaweb|^online$/],
]

const known = new Map<string, Platform>()

/** Where people wrote, from what a file calls it: `Teléfono` → phone, `googleplay-kr` → googleplay. */
export function platformOf(channel: string): Platform {
  const cached = known.get(channel)
  if (cached !== undefined) return cached
  const key = nameKey(channel)
  const platform = patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other'
  // A file has a handful of channels; the bound is for one that has a free text there.
  if (known.size < 1000) known.set(channel, platform)
  return platform
}
