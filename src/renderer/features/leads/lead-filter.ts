import { closedStages, type LeadRow, type LeadStage } from '@shared/model/lead'

/** What the list can be of; the last three are lists of their own. */
export const leadViews = [
  ...['all', 'new', 'answered', 'talking', 'won', 'closed'],
  ...['mirror', 'blocked', 'strengths'],
] as const
export type LeadView = (typeof leadViews)[number]

export const stageViews = ['all', 'new', 'answered', 'talking', 'won', 'closed'] as const
export type StageView = (typeof stageViews)[number]

/** The rows of a view, of one rival where one is chosen. Who must not be contacted is nobody new. */
export function rowsOf(
  rows: readonly LeadRow[],
  view: StageView,
  rival: number | undefined,
): readonly LeadRow[] {
  return rows.filter((row) => isIn(row, view) && (rival === undefined || row.rival.id === rival))
}

export function countsOf(rows: readonly LeadRow[]): Record<StageView, number> {
  const counts = stageViews.map((view) => [view, rows.filter((row) => isIn(row, view)).length])
  return Object.fromEntries(counts) as Record<StageView, number>
}

function isIn({ stage, isBlocked }: LeadRow, view: StageView): boolean {
  switch (view) {
    case 'all':
      return true
    case 'closed':
      return isLost(stage)
    default:
      return stage === view && !isBlocked
  }
}

function isLost(stage: LeadStage): boolean {
  return stage !== 'won' && closedStages.includes(stage)
}
