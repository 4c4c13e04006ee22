import type { Handlers } from '@shared/contract'
import { parseQuery } from '@shared/text/query/parse-query'
import type { Query } from '@shared/text/query/query'
import type { Workspace } from '../clients/workspace'
import { inTransaction } from '../db/database'
import { querySql } from '../mentions/query-sql'
import { listTexts } from '../mentions/read-store'
import { readByOf } from './client-triage'
import { correct, undoCorrections } from './learning/correct'
import { qualityOf } from './learning/quality'
import type { Backlog } from './backlog'
import * as store from './store'
import { commonnessBy } from './model/commonness'
import { keyPhrases } from './topics/key-phrases'
import { readableText, type Reader } from './triage'
import { defaultUrgencyWeights } from './urgency/urgency'

type JudgeCall = 'triage.models' | 'triage.measureModel' | 'triage.setJudge'
/** Those of the judge are answered in judge/calls.ts. */
type TriageHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `triage.${string}`>, JudgeCall>>

/** Texts that key phrases are looked for in, and as many to compare with. */
const mostTexts = 2000

export function triageHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  backlog: Backlog,
): TriageHandlers {
  const desk = async (client: string) => ({
    db: await clients.writing(client),
    reader: await reader(),
    now: now(),
    device,
  })
  return {
    'triage.status': async ({ client }) => {
      const db = await clients.reading(client)
      return {
        isReading: backlog.isRunning(client),
        corrections: store.listCorrections(db).length,
        topics: store.listTopics(db),
        weights: store.getState(db).weights,
        defaultWeights: defaultUrgencyWeights,
      }
    },
    'triage.correct': async ({ client, mentions, judgement }) => {
      const corrections = correct(await desk(client), mentions, judgement)
      void backlog.start(client)
      return { corrections }
    },
    'triage.undo': async ({ client, corrections }) => {
      undoCorrections(await desk(client), corrections)
      void backlog.start(client)
      return null
    },
    'triage.setWeights': async ({ client, weights }) => {
      const { db, reader: loaded } = await desk(client)
      inTransaction(db, () => {
        store.saveWeights(db, weights)
        store.beginBacklog(db, readByOf(db, loaded))
      })
      void backlog.start(client)
      return null
    },
    'triage.quality': async ({ client }) => qualityOf(await clients.reading(client), await reader()),
    'triage.phrases': async ({ client, query }) => {
      const db = await clients.reading(client)
      const parsed = parseQuery(query)
      const textsOf = (wanted: Query) => listTexts(db, querySql(wanted, now()), mostTexts).map(readableText)
      return keyPhrases(
        textsOf(parsed),
        textsOf({ kind: 'not', part: parsed }),
        commonnessBy((await reader()).model),
      )
    },
    'triage.settle': async ({ client }) => {
      await backlog.settled(client)
      return null
    },
  }
}
