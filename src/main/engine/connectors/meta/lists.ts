import { z } from 'zod'
import { readPages, type ReadPages } from '../read-pages'
import type { FailedOutcome } from '../outcome'
import { itemsPerPage, mostPages } from './figures'
import { askGraph, type Graph } from './graph'
import { distanceMs } from './usage'

const paging = z
  .object({ cursors: z.object({ after: z.string().nullish() }).nullish(), next: z.string().nullish() })
  .nullish()

/** A list of anything, with the way to what follows it. */
export const List = z.object({ data: z.array(z.unknown()), paging })
export type List = z.infer<typeof List>

/** The mark of the next page. Its address is not followed as it stands: it has the token in it. */
export function afterIn(list: List): string | null {
  return list.paging?.next ? (list.paging.cursors?.after ?? null) : null
}

export interface Lists {
  /** The greatest distance between readings that an answer on the way asked for. */
  distanceMs: number
}

/** Reads a list page by page until it ends or what comes is old enough; `after` goes on within one. */
export function readList(
  graph: Graph,
  path: string,
  query: Record<string, string>,
  told: { lists: Lists; after?: string; isOldEnough: (item: unknown) => boolean },
): Promise<ReadPages | FailedOutcome> {
  return readPages(
    async (next) => {
      const after = next ?? told.after
      const asked = await askGraph(
        graph,
        path,
        { limit: String(itemsPerPage), ...query, ...(after && { after }) },
        List,
      )
      if ('kind' in asked) return asked
      told.lists.distanceMs = Math.max(told.lists.distanceMs, distanceMs(asked.answer.headers))
      return { items: asked.value.data, next: afterIn(asked.value) }
    },
    { mostPages, isOldEnough: told.isOldEnough },
  )
}
