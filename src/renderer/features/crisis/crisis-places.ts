/** What is shown beside the rooms. */
export const crisisViews = ['alarms', 'playbooks', 'statements', 'people', 'drill'] as const
export type CrisisView = (typeof crisisViews)[number]
