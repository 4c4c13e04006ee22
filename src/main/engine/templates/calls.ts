import type { Handlers } from '@shared/contract'
import type { Workspace } from '../clients/workspace'
import { inTransaction, type WriteDb } from '../db/database'
import { recordStep } from '../undo/record'
import * as store from './store'

export function templateHandlers({
  db: shared,
  clients,
  now,
}: Workspace): Pick<Handlers, Extract<keyof Handlers, `template.${string}`>> {
  const homeOf = async (client: string, isShared: boolean) => (isShared ? shared : clients.writing(client))
  /** What all clients share lies in no client's file, and so in no client's undo. */
  const step = <T>(db: WriteDb, isShared: boolean, what: string, name: string, work: () => T): T =>
    isShared
      ? inTransaction(db, work)
      : recordStep(db, { label: `template.${what}`, data: { name }, at: now() }, work).result
  return {
    'template.list': async ({ client }) => {
      const own = store.listTemplates(await clients.reading(client))
      return [
        ...own.map((template) => ({ ...template, isShared: false })),
        ...store.listTemplates(shared).map((template) => ({ ...template, isShared: true })),
      ]
    },
    'template.save': async ({ client, template, id, isShared }) => {
      const db = await homeOf(client, isShared)
      const saved = step(db, isShared, 'save', template.name, () => {
        if (id === undefined) return store.insertTemplate(db, template)
        store.updateTemplate(db, id, template)
        return id
      })
      return { id: saved }
    },
    'template.remove': async ({ client, id, isShared }) => {
      const db = await homeOf(client, isShared)
      const name = store.listTemplates(db).find((template) => template.id === id)?.name ?? ''
      step(db, isShared, 'remove', name, () => store.removeTemplate(db, id))
      return null
    },
    'template.use': async ({ client, id, isShared }) => {
      store.countUse(await homeOf(client, isShared), id, now())
      return null
    },
  }
}
