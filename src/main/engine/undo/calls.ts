import type { Handlers } from '@shared/contract'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import type { Backlog } from '../triage/backlog'
import { undoCorrections } from '../triage/learning/correct'
import type { Reader } from '../triage/triage'
import { listSteps } from './store'
import { undoStep } from './undo-step'

export function undoHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  backlog: Backlog,
): Pick<Handlers, 'undo.list' | 'undo.undo'> {
  return {
    'undo.list': async ({ client }) => listSteps(await clients.reading(client)),
    'undo.undo': async ({ client, step }) => {
      const db = await clients.writing(client)
      const undone = undoStep({ db, rules: getClockRules(db), now: now(), device }, step)
      const corrections = undone?.data['corrections']
      if (corrections !== undefined) {
        const ids = String(corrections).split(',').map(Number)
        undoCorrections({ db, reader: await reader(), now: now(), device }, ids)
        void backlog.start(client)
      }
      return undone
    },
  }
}
