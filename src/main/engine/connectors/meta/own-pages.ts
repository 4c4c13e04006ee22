import { z } from 'zod'
import type { Asking } from '../account'
import type { FailedOutcome } from '../outcome'
import { pagesAtOnce } from './figures'
import { askGraph, graphWith, type Graph } from './graph'

const digits = z.string().regex(/^\d+$/)

const Page = z.object({
  id: digits,
  name: z.string().default(''),
  access_token: z.string().optional(),
  instagram_business_account: z.object({ id: digits, username: z.string().default('') }).nullish(),
})
const Pages = z.object({ data: z.array(Page) })

/** A page of the account, with the token that speaks for it. */
export interface OwnPage {
  id: string
  name: string
  graph: Graph
  instagram: { id: string; username: string } | null
}

const fields = 'id,name,instagram_business_account{id,username}'

/** The pages for which a user's token may speak; or the one whose token it is itself. */
export async function ownPages(asking: Asking): Promise<OwnPage[] | FailedOutcome> {
  const token = asking.access.secrets['token'] ?? ''
  const graph = graphWith(asking, token)
  const query = { fields: `${fields},access_token`, limit: String(pagesAtOnce) }
  const pages = await askGraph(graph, 'me/accounts', query, Pages)
  if (!('kind' in pages)) return pages.value.data.map((page) => owned(page, asking, token))
  // A page has no pages: then the token is one of its own.
  if (pages.kind !== 'bad-request') return pages
  const page = await askGraph(graph, 'me', { fields }, Page)
  return 'kind' in page ? page : [owned(page.value, asking, token)]
}

function owned(page: z.infer<typeof Page>, asking: Asking, token: string): OwnPage {
  const { id, name, access_token: own, instagram_business_account: instagram } = page
  return { id, name, graph: graphWith(asking, own ?? token), instagram: instagram ?? null }
}

/** Those that are meant: by a part of the name, or by the id; all where nothing is named. */
export function namedPages(pages: readonly OwnPage[], sought: string): OwnPage[] {
  const words = sought.trim().toLowerCase().replace(/^@/, '')
  return pages.filter(
    ({ id, name, instagram }) =>
      [name, instagram?.username ?? ''].some((own) => own.toLowerCase().includes(words)) || id === words,
  )
}
