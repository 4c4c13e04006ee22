import type { Locale } from '@shared/model/client'
import type { CrisisPersonRow, NewCrisis, PlaybookStep } from '@shared/model/crisis'
import { parseQuery } from '@shared/text/query/parse-query'
import type { Desk } from '../cases/act'
import { inTransaction } from '../db/database'
import { querySql } from '../mentions/query-sql'
import { severityOf } from '../spikes/severity-of'
import { toldWithin } from '../spikes/severity-store'
import { getSpike } from '../spikes/store'
import { noteCrisis } from './note-crisis'
import { listPeople } from './people-store'
import { getPlaybook } from './playbook-store'
import * as store from './store'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * Opens a room with the steps of its playbook, each given to whoever has its role. It is no step of undo: the room begins
 * with a decision, and decisions stay. A room that was opened by mistake is closed.
 */
export function openCrisis({ db, now, device }: Desk, made: NewCrisis, lang: Locale): number {
  const { name, query, spike, by, drillFrom } = made
  const clockAt = drillFrom ?? now
  const told = toldWithin(db, querySql(parseQuery(query), now), clockAt - dayMs, clockAt + 1)
  return inTransaction(db, () => {
    const alarm = spike === null ? null : getSpike(db, spike)
    const { level } = alarm ?? severityOf(told)
    const id = store.insertCrisis(db, {
      ...{ name, query, level, playbook: made.playbook, statement: made.playbook, spikeId: spike },
      ...{ openedAt: now, openedBy: by, drillFrom, drillAt: drillFrom },
    })
    if (made.playbook !== null) {
      const people = listPeople(db)
      for (const step of getPlaybook(db, made.playbook, lang).steps)
        store.insertStep(db, id, stepOf(step, people, clockAt))
    }
    const text = made.why === '' ? name : made.why
    store.insertDecision(db, id, { at: clockAt, by: alarm ? null : by, text })
    noteCrisis({ db, now, device }, 'crisis.open', { room: id, spike, level, isDrill: drillFrom !== null })
    return id
  })
}

function stepOf({ text, role, minutes }: PlaybookStep, people: readonly CrisisPersonRow[], at: number) {
  const isSame = (person: CrisisPersonRow) => person.role.toLowerCase() === role.toLowerCase()
  const owner = people.find(isSame)?.name ?? (role === '' ? null : role)
  return { text, owner, dueAt: minutes === null ? null : at + minutes * minuteMs, doneAt: null }
}
