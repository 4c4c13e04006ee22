import type { Delivered, ReportDelivery } from '@shared/model/report-delivery'

/**
 * Which ways a report has to go now. What is known to have been mailed is never mailed a second time; a new approval stands on the
 * cover, so that the folder gets it anew.
 */
export function planDelivery(
  known: readonly Delivered[],
  { folder, mail }: Pick<ReportDelivery, 'folder' | 'mail'>,
  { at, isApprovedAnew }: { at: number; isApprovedAnew: boolean },
): Delivered[] {
  const wanted = [
    ...(folder === null ? [] : [{ way: 'folder' as const, place: folder }]),
    ...(mail === null ? [] : [{ way: 'mail' as const, place: mail.to.join(', ') }]),
  ]
  return wanted.map(({ way, place }) => {
    const before = known.find((one) => one.way === way)
    const isDone = before?.state === 'done' && (way === 'mail' || !isApprovedAnew)
    if (before && (isDone || before.state === 'running')) return before
    return { way, place, state: 'waiting', at, failure: null, files: [] }
  })
}
