import { casesPerPage, type CaseTarget } from '@shared/contract/cases'
import type { Events } from '@shared/contract/events'
import type { Handlers } from '@shared/contract'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import type { Jobs } from '../jobs'
import { act, type Desk } from './act'
import { caseDetail } from './case-detail'
import { compileCases, countsOf, listCaseIds, listCaseRows, outlineOfCases } from './list-store'
import { attachMention, mergeCases, splitCase } from './merge'
import { findCaseOf } from './store'

type CaseHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `case.${string}`>, 'case.evidence'>>

export function caseHandlers(
  { clients, now, device, newId }: Workspace,
  jobs: Jobs,
  onProgress: (progress: Events['progress']) => void,
): CaseHandlers {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  return {
    'case.outline': async ({ client, query, order }) => {
      const db = await clients.reading(client)
      return outlineOfCases(db, compileCases(db, query, now()), order, casesPerPage)
    },
    'case.page': async ({ client, query, order, from, limit }) => {
      const db = await clients.reading(client)
      return listCaseRows(db, compileCases(db, query, now()), order, from, limit)
    },
    'case.counts': async ({ client }) => countsOf(await clients.reading(client), now()),
    'case.get': async ({ client, case: id }) => {
      const db = await clients.reading(client)
      return caseDetail(db, id, getClockRules(db), now())
    },
    'case.of': async ({ client, mention }) => {
      const id = findCaseOf(await clients.reading(client), mention)
      return id === null ? null : { case: id }
    },
    'case.act': async ({ client, target, action, job }) => {
      const at = await desk(client)
      const ids = idsOf(at.db, target, now())
      const id = job ?? newId()
      return jobs.run(id, (signal) =>
        act(at, ids, action, {
          signal,
          onProgress: (done) => onProgress({ job: id, done, total: ids.length, added: done, rejected: 0 }),
        }),
      )
    },
    'case.merge': async ({ client, into, from }) => ({ step: mergeCases(await desk(client), into, from) }),
    'case.split': async ({ client, case: id, mentions }) => splitCase(await desk(client), id, mentions),
    'case.attach': async ({ client, mention, case: id }) => attachMention(await desk(client), mention, id),
  }
}

function idsOf(db: ReadDb, target: CaseTarget, now: number): number[] {
  return 'ids' in target ? [...new Set(target.ids)] : listCaseIds(db, compileCases(db, target.query, now))
}
