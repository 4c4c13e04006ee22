import type { FailedOutcome } from '../outcome'
import { askJson, type JsonApi } from '../json-api'
import { accountsUrl, mostPages, placesPerPage, placesUrl } from './figures'
import { Accounts, Places, type Place } from './schema'

/** A place as its reviews are asked for: under the account that owns it. */
export interface OwnedPlace extends Place {
  account: string
}

/** The places of all accounts that the user may see; of those, with `wanted`, the ones whose name or id has it. */
export async function ownedPlaces(api: JsonApi, wanted: string): Promise<OwnedPlace[] | FailedOutcome> {
  const accounts = await allPages(api, `${accountsUrl}?pageSize=20`, Accounts, ({ accounts: page }) => page)
  if ('kind' in accounts) return accounts
  const found: OwnedPlace[] = []
  for (const { name: account } of accounts) {
    const url = `${placesUrl}/${account}/locations?readMask=name,title&pageSize=${placesPerPage}`
    const places = await allPages(api, url, Places, ({ locations }) => locations)
    if ('kind' in places) return places
    found.push(...places.map((place) => ({ ...place, account })))
  }
  const word = wanted.trim().toLowerCase()
  return found.filter(({ title, name }) => title.toLowerCase().includes(word) || name.endsWith(`/${wanted}`))
}

async function allPages<Page extends { nextPageToken?: string | undefined }, Item>(
  api: JsonApi,
  url: string,
  schema: Parameters<typeof askJson<Page>>[2],
  itemsIn: (page: Page) => Item[],
): Promise<Item[] | FailedOutcome> {
  const items: Item[] = []
  let token: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const asked = await askJson(api, token ? `${url}&pageToken=${encodeURIComponent(token)}` : url, schema)
    if ('kind' in asked) return asked
    items.push(...itemsIn(asked.value))
    token = asked.value.nextPageToken
    if (!token) break
  }
  return items
}
