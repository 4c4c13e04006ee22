import type { FailedOutcome } from './outcome'

export interface Page {
  items: readonly unknown[]
  /** What asks for the page after it; null where there is none. */
  next: string | null
}

export interface ReadPages {
  items: unknown[]
  /** There were more pages than may be read at once. */
  isPartial: boolean
}

/** Goes back through a list, the newest first, until what comes is old enough to be known already. */
export async function readPages(
  ask: (next: string | null) => Promise<Page | FailedOutcome>,
  { mostPages, isOldEnough }: { mostPages: number; isOldEnough: (item: unknown) => boolean },
): Promise<ReadPages | FailedOutcome> {
  const items: unknown[] = []
  let next: string | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page: Page | FailedOutcome = await ask(next)
    if ('kind' in page) return page
    items.push(...page.items)
    next = page.next
    if (next === null || page.items.some(isOldEnough)) return { items, isPartial: false }
  }
  return { items, isPartial: true }
}
