import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { Asking } from '../account'
import { askJson, type JsonApi, type JsonAnswer } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { graphUrl } from './figures'
import { metaRefusal } from './refusal'

/** The Graph API, asked with one token. */
export interface Graph {
  api: JsonApi
  /** Shows that whoever has the token also has the app's secret; null where the user gave none. */
  proof: string | null
}

export function graphWith({ http, access, now, signal }: Asking, token: string): Graph {
  const secret = access.secrets['appSecret'] ?? ''
  return {
    api: {
      ...{ http, now, signal, headers: { authorization: `Bearer ${token}` } },
      refusal: (answer, body) => metaRefusal(answer, body, now),
    },
    proof: secret === '' ? null : createHmac('sha256', secret).update(token).digest('hex'),
  }
}

export function graphAddress({ proof }: Graph, path: string, query: Record<string, string> = {}): string {
  const url = new URL(`${graphUrl}/${path}`)
  const all = { ...query, ...(proof && { appsecret_proof: proof }) }
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value)
  return url.href
}

export function askGraph<T>(
  graph: Graph,
  path: string,
  query: Record<string, string>,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  return askJson(graph.api, graphAddress(graph, path, query), schema)
}
