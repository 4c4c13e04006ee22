import type { Handlers } from '@shared/contract'
import type { Desk } from '../cases/act'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import { actOnPromise } from './act-on-promise'
import { makePromise } from './make-promise'
import * as store from './store'

export function promiseHandlers({
  clients,
  now,
  device,
}: Workspace): Pick<Handlers, Extract<keyof Handlers, `promise.${string}`>> {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  return {
    'promise.list': async ({ client }) => {
      const db = await clients.reading(client)
      return {
        open: store.listOpen(db),
        closed: store.listClosed(db),
        figures: { kept: store.countKept(db, now()), recovered: store.countRecovered(db) },
      }
    },
    'promise.make': async ({ client, made }) => makePromise(await desk(client), made),
    'promise.act': async ({ client, promise, action }) => actOnPromise(await desk(client), promise, action),
  }
}
