import { rowsPerPage } from '@shared/contract/mentions'
import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import { parseQuery } from '@shared/text/query/parse-query'
import type { Workspace } from '../clients/workspace'
import { inTransaction } from '../db/database'
import { explainMention } from '../triage/explain'
import type { Reader } from '../triage/triage'
import { recordStep } from '../undo/record'
import { sourcesOfSame } from './copy-store'
import { facetsOf } from './facets-store'
import { querySql } from './query-sql'
import { countHits, getMention, listDetails, listRows, outlineOf } from './read-store'
import { setRead } from './store'

type MentionHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `mention.${string}`>, 'mention.erase'>>

export function mentionHandlers({ clients, now }: Workspace, reader: () => Promise<Reader>): MentionHandlers {
  const compiled = (query: string) => querySql(parseQuery(query), now())
  return {
    'mention.outline': async ({ client, query }) =>
      outlineOf(await clients.reading(client), compiled(query), rowsPerPage),
    'mention.page': async ({ client, query, from, limit }) =>
      listRows(await clients.reading(client), compiled(query), from, limit),
    'mention.details': async ({ client, query, from, limit }) =>
      listDetails(await clients.reading(client), compiled(query), from, limit),
    'mention.get': async ({ client, id }) => {
      const db = await clients.reading(client)
      return {
        ...getMention(db, id),
        ...explainMention(db, await reader(), id),
        alsoIn: sourcesOfSame(db, id),
      }
    },
    'mention.facets': async ({ client, queries }) => {
      const db = await clients.reading(client)
      const views = Object.entries(queries).map(([name, query]) => [name, countHits(db, compiled(query))])
      return { ...facetsOf(db), views: Object.fromEntries(views) as Record<string, number> }
    },
    'mention.mark': async ({ client, ids, isRead }) => {
      const db = await clients.writing(client)
      const mark = () => setRead(db, ids, isRead ? now() : null)
      // What is read is marked by itself; what the user marks as unread is done on purpose and can be taken back.
      if (isRead) inTransaction(db, mark)
      else recordStep(db, { label: 'mention.unread', data: { count: ids.length }, at: now() }, mark)
      return null
    },
    'mention.link': async ({ client, id }) => {
      const { url } = getMention(await clients.reading(client), id)
      if (url === null) throw new Failure('mention-no-link', { id })
      return url
    },
  }
}
