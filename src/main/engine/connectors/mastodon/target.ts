import type { Answered } from '../sender'

export interface Target {
  statusId: string
  /** Who is addressed, as our instance knows them; null where the mention does not say. */
  acct: string | null
}

/** The status that is answered, under the id that our own instance gives it: another's ids mean something else here. */
export function mastodonTarget(to: Answered, instance: string): Target | null {
  const statusId = idOf(to, instance)
  const acct = String(to.replyRef['acct'] ?? to.authorHandle ?? '').replace(/^@/, '')
  return statusId === null ? null : { statusId, acct: /^[\w.-]+(@[\w.:-]+)?$/.test(acct) ? acct : null }
}

function idOf({ externalId, url, replyRef }: Answered, instance: string): string | null {
  const given = replyRef['statusId']
  if (given !== undefined && given !== null) return digits(String(given))
  const { host } = new URL(instance)
  if (externalId.startsWith(`${host}/`)) return digits(externalId.slice(host.length + 1))
  const isFromHere = url !== null && URL.canParse(url) && new URL(url).host === host
  return isFromHere ? digits(externalId) : null
}

function digits(text: string): string | null {
  return /^\d{1,30}$/.test(text) ? text : null
}
