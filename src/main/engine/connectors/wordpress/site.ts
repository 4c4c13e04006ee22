import type { z } from 'zod'
import type { Access } from '../access'
import type { Http } from '../http'
import { askJson, type JsonAnswer, type JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { safeOrigin } from '../safe-origin'
import { webAddress } from '../web-address'
import { wordpressRefusal } from './refusal'

/** A site, and whose eyes it is read with. */
export interface Site {
  /** Its front page, without the last slash: an origin, or a folder of one. */
  base: string
  api: JsonApi
  isSignedIn: boolean
  /** Its addresses are plain, so that its interface has no path of its own; found out by asking. */
  isPlain: boolean
}

/** The front page of a site as the user typed it; null where it is none, or a password would go over an open line. */
export function baseIn(given: string): string | null {
  const address = webAddress(given.trim())
  const origin = address && safeOrigin(address)
  if (!address || !origin) return null
  return origin + new URL(address).pathname.replace(/\/(wp-(json|admin|login)\b.*)?$/, '').replace(/\/+$/, '')
}

/** A password is for its own site, and for no other. Null where it is no address. */
export function siteAt(
  named: string,
  { http, access, now, signal }: { http: Http; access: Access | null; now: number; signal: AbortSignal },
): Site | null {
  const base = baseIn(named)
  if (base === null) return null
  const own = access?.values['site'] === base ? access : null
  const refusal: JsonApi['refusal'] = (answer, body) => wordpressRefusal(answer, body, own !== null)
  const api = { http, now, signal, refusal, headers: own ? headersFor(own) : {} }
  return { base, api, isSignedIn: own !== null, isPlain: false }
}

function headersFor({ values, secrets }: Access): Record<string, string> {
  const pair = `${values['userName'] ?? ''}:${secrets['appPassword'] ?? ''}`
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

type Query = Record<string, string>

/** Asks for one thing; where the interface is not at its usual place, at the one that every site has. */
export async function ask<T>(
  site: Site,
  path: string,
  query: Query,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const asked = await askJson(site.api, urlOf(site, path, query), schema)
  if (!('kind' in asked) || site.isPlain || !isElsewhere(asked)) return asked
  const again = await askJson(site.api, urlOf({ ...site, isPlain: true }, path, query), schema)
  if ('kind' in again && asked.kind === 'unreadable') return asked
  site.isPlain = true
  return again
}

/** With plain addresses a server says that there is nothing, or the site shows its front page. */
function isElsewhere(failed: FailedOutcome): boolean {
  return (
    (failed.kind === 'bad-request' && failed.words === '404') ||
    (failed.kind === 'unreadable' && failed.found === 'html')
  )
}

export function urlOf({ base, isPlain }: Site, path: string, query: Query): string {
  const route = `/wp/v2/${path}`
  const search = new URLSearchParams(isPlain ? { rest_route: route, ...query } : query).toString()
  return isPlain ? `${base}/?${search}` : `${base}/wp-json${route}${search === '' ? '' : `?${search}`}`
}
