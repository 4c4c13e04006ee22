import type { Handlers } from '@shared/contract'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import { mergePersons, splitPerson } from './merge-persons'
import { proposalsFor } from './proposals'

export function personHandlers({
  clients,
  now,
  device,
}: Workspace): Pick<Handlers, Extract<keyof Handlers, `person.${string}`>> {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  return {
    'person.proposals': async ({ client, case: id }) => proposalsFor(await clients.reading(client), id),
    'person.merge': async ({ client, authors }) => ({ step: mergePersons(await desk(client), authors) }),
    'person.split': async ({ client, author }) => ({ step: splitPerson(await desk(client), author) }),
  }
}
