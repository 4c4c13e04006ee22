import type { Handlers } from '@shared/contract'
import type { Scope } from '@shared/contract/analytics'
import { clientPath } from '../clients/client-places'
import type { Workspace } from '../clients/workspace'
import type { LongReads } from '../long-reads/long-reads'
import { figures, type FigureName } from './figures'

type FigureHandlers = Pick<Handlers, FigureName>

/** Every figure is a long read, answered over a connection of its own. */
export function analyticsHandlers({ clients, dataFolder, now }: Workspace, reads: LongReads): FigureHandlers {
  const ask = (name: FigureName) => async (scope: Scope) => {
    // A file of an older schema is brought up to date by whoever opens it here first.
    await clients.reading(scope.client)
    return reads.figure({ name, path: clientPath(dataFolder, scope.client), scope, now: now() })
  }
  const names = Object.keys(figures) as FigureName[]
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as FigureHandlers
}
