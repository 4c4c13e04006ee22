import type { Handlers } from '@shared/contract'
import type { CrisisResult } from '@shared/contract/crises'
import type { Locale } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import type { Speller } from '@shared/text/review/review-tools'
import type { Desk } from '../cases/act'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import { inTransaction } from '../db/database'
import { reviewWithTools } from '../review/review-with-tools'
import type { Reader } from '../triage/triage'
import { recordStep } from '../undo/record'
import { actOnCrisis } from './act-on-crisis'
import { approveStatement, statementContext } from './approve-statement'
import { badWeeks } from './bad-weeks'
import { countUpsetDays } from './drill-store'
import { noteCrisis } from './note-crisis'
import { openCrisis } from './open-crisis'
import * as people from './people-store'
import * as playbooks from './playbook-store'
import { drillMs, roomOf } from './room-of'
import * as statements from './statement-store'
import * as store from './store'

type CrisisHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `crisis.${string}` | `playbook.${string}` | `statement.${string}`>
>

const dayMs = 86_400_000
const hourMs = 3_600_000
/** A drill replays something that people remember. */
const drillReachDays = 400

export function crisisHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  spellers: (lang: string) => Speller | null,
): CrisisHandlers {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  const step = async (
    client: string,
    label: string,
    data: Record<string, string>,
    work: (at: Desk) => void,
  ): Promise<CrisisResult> => {
    const at = await desk(client)
    const done = recordStep(at.db, { label, data, at: at.now }, () => {
      work(at)
      noteCrisis(at, label, data)
    })
    return { step: done.step }
  }
  return {
    'crisis.list': async ({ client }) => {
      const db = await clients.reading(client)
      return { open: store.listCrises(db, true), past: store.listCrises(db, false) }
    },
    'crisis.get': async ({ client, room, lang }) => roomOf(await clients.reading(client), room, lang, now()),
    'crisis.open': async ({ client, lang, room }) => ({ id: openCrisis(await desk(client), room, lang) }),
    'crisis.act': async ({ client, room, action }) => actOnCrisis(await desk(client), room, action),
    'crisis.advance': async ({ client, room, hours }) => {
      const { db } = await desk(client)
      inTransaction(db, () => advance(db, room, hours))
      return { step: null }
    },
    'crisis.weeks': async ({ client }) => {
      const db = await clients.reading(client)
      const today = Math.floor(now() / dayMs)
      const counts = countUpsetDays(db, (today - drillReachDays) * dayMs, now())
      const first = Math.min(today, ...counts.keys())
      return badWeeks(counts, first, today - 1)
    },
    'crisis.people': async ({ client }) => people.listPeople(await clients.reading(client)),
    'crisis.setPerson': ({ client, id, person }) =>
      step(client, 'crisis.person', { name: person.name }, ({ db }) =>
        id === null ? people.insertPerson(db, person) : people.updatePerson(db, id, person),
      ),
    'crisis.dropPerson': ({ client, id }) =>
      step(client, 'crisis.person', { name: '' }, ({ db }) => people.removePerson(db, id)),
    'playbook.list': async ({ client, lang }) => playbooks.listPlaybooks(await clients.reading(client), lang),
    'playbook.save': ({ client, playbook }) =>
      step(client, 'playbook.save', { name: playbook.name }, ({ db }) =>
        playbooks.savePlaybook(db, playbook),
      ),
    'playbook.remove': ({ client, kind }) =>
      step(client, 'playbook.remove', { name: kind }, ({ db }) => playbooks.removePlaybook(db, kind)),
    'statement.list': async ({ client }) => statements.listStatements(await clients.reading(client)),
    'statement.write': async ({ client, statement }) => {
      const at = await desk(client)
      const data = { name: statement.name }
      const done = recordStep(at.db, { label: 'statement.write', data, at: at.now }, () => {
        const id = statements.insertStatement(at.db, statement, at.now)
        noteCrisis(at, 'statement.write', { statement: id, lang: statement.lang, by: statement.by })
        return id
      })
      return { step: done.step, id: done.result }
    },
    'statement.approve': async ({ client, id, by }) => {
      const at = await desk(client)
      const { identifier } = await reader()
      const context = statementContext(at.db, at.now, at.rules.hours.timeZone)
      const findingsOf = (reply: string, lang: string) =>
        reviewWithTools({ reply, context }, lang as Locale, identifier, spellers)
      return { step: approveStatement(at, id, by, findingsOf) }
    },
  }
}

function advance(db: Desk['db'], id: number, hours: number): void {
  const { drillFrom, drillAt, closedAt, name } = store.getCrisis(db, id)
  if (drillFrom === null || drillAt === null || closedAt !== null)
    throw new Failure('crisis-closed', { name })
  store.updateCrisis(db, id, { drillAt: Math.min(drillFrom + drillMs, drillAt + hours * hourMs) })
}
