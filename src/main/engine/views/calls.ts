import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { parseQuery } from '@shared/text/query/parse-query'
import { compileCases, countCases } from '../cases/list-store'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import { querySql } from '../mentions/query-sql'
import { countHits } from '../mentions/read-store'
import { recordStep } from '../undo/record'
import * as store from './store'

export function viewHandlers({
  clients,
  now,
}: Workspace): Pick<Handlers, 'view.list' | 'view.save' | 'view.remove'> {
  return {
    'view.list': async ({ client }) => {
      const db = await clients.reading(client)
      return store.listViews(db).map((view) => ({ ...view, count: countOf(db, view.query, now()) }))
    },
    'view.save': async ({ client, name, query }) => {
      parseQuery(query)
      const db = await clients.writing(client)
      if (store.findViewByName(db, name)) throw new Failure('view-exists', { name })
      const { step, result } = recordStep(db, { label: 'view.save', data: { name }, at: now() }, () =>
        store.insertView(db, name, query),
      )
      return { id: result, step }
    },
    'view.remove': async ({ client, id }) => {
      const db = await clients.writing(client)
      const name = store.listViews(db).find((view) => view.id === id)?.name ?? ''
      const { step } = recordStep(db, { label: 'view.remove', data: { name }, at: now() }, () =>
        store.removeView(db, id),
      )
      return { step }
    },
  }
}

/** A view that was saved by another version may ask for what this one does not know: it is listed without a count. */
function countOf(db: ReadDb, text: string, now: number): number | null {
  try {
    const query = parseQuery(text)
    return asksForCases(query)
      ? countCases(db, compileCases(db, text, now))
      : countHits(db, querySql(query, now))
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
