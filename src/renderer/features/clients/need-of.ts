import type { ClientOverview } from '@shared/model/client'

export const needs = ['now', 'today', 'quiet'] as const
export type Need = (typeof needs)[number]

/** Who needs somebody now, who today, and who is quiet. */
export function needOf(client: ClientOverview): Need {
  if (client.state !== 'ready' || client.alarms > 0 || client.overdue > 0 || client.latePromises > 0)
    return 'now'
  return client.openCases > 0 || client.promisesToday > 0 || client.troubledSources > 0 ? 'today' : 'quiet'
}

/** Most in need first: what burns, then what is late, then how much is open. */
export function byNeed(a: ClientOverview, b: ClientOverview): number {
  return (
    needs.indexOf(needOf(a)) - needs.indexOf(needOf(b)) ||
    Number(a.state === 'ready') - Number(b.state === 'ready') ||
    b.alarms - a.alarms ||
    b.overdue + b.latePromises - (a.overdue + a.latePromises) ||
    b.troubledSources - a.troubledSources ||
    b.openCases - a.openCases ||
    a.name.localeCompare(b.name)
  )
}
