import type { Escalation, SagaEntry } from '@shared/model/case'
import type { Platform } from '@shared/model/mention'

/** So many open hours of silence are a step up each. */
const silentHours = [4, 24, 72, 168]
const hourMs = 3_600_000
/** Nothing climbs higher than five. */
const highest = 5

/**
 * How far a case has climbed: one step for each new channel, for silences of 4 h, a day, three days and a week, for
 * bystanders who join in, and for a complaint that comes back after it was resolved.
 */
export function escalationOf(saga: readonly SagaEntry[]): Escalation {
  const steps = [...channelSteps(saga), ...silenceSteps(saga), ...onlookerSteps(saga), ...againSteps(saga)]
  steps.sort((a, b) => a.at - b.at)
  return { level: Math.min(highest, steps.length), steps }
}

type Step = Escalation['steps'][number]

function channelSteps(saga: readonly SagaEntry[]): Step[] {
  const seen = new Set<Platform>()
  const steps: Step[] = []
  for (const entry of saga) {
    if (entry.kind !== 'mention' || seen.has(entry.mention.platform)) continue
    seen.add(entry.mention.platform)
    if (seen.size > 1) steps.push({ by: 'channel', at: entry.at, count: seen.size })
  }
  return steps
}

/** The longest silence counts, by its length; several short ones are not one long one. */
function silenceSteps(saga: readonly SagaEntry[]): Step[] {
  const longest = saga.reduce<{ at: number; openMs: number } | null>(
    (most, entry) => (entry.kind === 'silence' && entry.openMs > (most?.openMs ?? 0) ? entry : most),
    null,
  )
  if (!longest) return []
  const { at, openMs } = longest
  return silentHours
    .filter((hours) => openMs >= hours * hourMs)
    .map((hours) => ({ by: 'silence' as const, at, count: hours }))
}

function onlookerSteps(saga: readonly SagaEntry[]): Step[] {
  const joined = saga.filter((entry) => entry.kind === 'onlookers')
  const count = joined.reduce((sum, entry) => sum + entry.people.length, 0)
  const [first] = joined
  return first ? [{ by: 'onlookers', at: first.at, count }] : []
}

function againSteps(saga: readonly SagaEntry[]): Step[] {
  return saga.flatMap((entry) =>
    entry.kind === 'mention' && entry.mention.reason === 'reopens'
      ? [{ by: 'again' as const, at: entry.at, count: 1 }]
      : [],
  )
}
