import type { Handlers } from '@shared/contract'
import { readByOf } from '../client-triage'
import type { Workspace } from '../../clients/workspace'
import { inTransaction } from '../../db/database'
import type { Backlog } from '../backlog'
import * as store from '../store'
import type { Reader } from '../triage'
import type { Judges } from './judges'
import { measureModel } from './measure-model'

type JudgeHandlers = Pick<Handlers, 'triage.models' | 'triage.measureModel' | 'triage.setJudge'>

interface JudgeParts {
  workspace: Workspace
  reader: () => Promise<Reader>
  backlog: Backlog
  judges: Judges
}

/** Any text will do to see whether a model runs at all. */
const trialText = 'ok'

export function judgeHandlers({ workspace, reader, backlog, judges }: JudgeParts): JudgeHandlers {
  const { clients } = workspace
  return {
    'triage.models': async ({ client }) => {
      const { judge } = store.getState(await clients.reading(client))
      const models = judges.list()
      const isMissing = judge !== null && !models.some(({ name }) => name === judge)
      return {
        judge,
        judgeProblem: isMissing ? 'model-not-found' : judges.problemOf(client),
        models: models.map(({ name, problem }) => ({ name, problem })),
        folder: judges.folder,
      }
    },
    'triage.measureModel': async ({ client, model }) =>
      measureModel(await clients.reading(client), await reader(), judges.of(model)),
    'triage.setJudge': async ({ client, model }) => {
      const db = await clients.writing(client)
      const loaded = await reader()
      // Tried before all mentions are read again for its sake.
      if (model !== null) await judges.of(model).classify([trialText])
      inTransaction(db, () => {
        store.saveJudge(db, model)
        store.beginBacklog(db, readByOf(db, loaded))
      })
      judges.forgetProblem(client)
      void backlog.start(client)
      return null
    },
  }
}
