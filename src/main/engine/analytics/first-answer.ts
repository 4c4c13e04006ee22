import type { FirstAnswer, Spread } from '@shared/model/analytics'
import { dayAt } from '@shared/text/hours/local-days'
import type { Ground } from './ground'
import { listOpened, type OpenedCase } from './response-store'
import { barsOf, spreadOf } from './spread'
import { byStep, stepOf, stepsOf } from './steps'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const starts = [
  0,
  15 * minuteMs,
  30 * minuteMs,
  45 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  24 * hourMs,
]

/** How soon the cases opened in the period were first answered, round the clock, from publication on. */
export function firstAnswer(ground: Ground): FirstAnswer {
  const opened = listOpened(ground, ground.period)
  const timed = opened.filter(isMeasured)
  const times = timed.map(answerMs)
  const unanswered = opened.filter(({ firstAnsweredAt }) => firstAnsweredAt === null).length
  const within = (ms: number) => ({
    count: times.filter((time) => time <= ms).length,
    of: timed.length + unanswered,
  })
  const steps = stepsOf(ground)
  const groups = byStep(steps, timed, ({ startedAt }) => dayAt(ground.zone, startedAt))
  return {
    bars: barsOf(times, starts),
    unanswered,
    untimed: opened.length - timed.length - unanswered,
    within30: within(30 * minuteMs),
    within60: within(hourMs),
    within24h: within(24 * hourMs),
    total: { now: spreadOf(times), before: firstAnswerSpread(listOpened(ground, ground.before)) },
    detection: spreadOf(timed.map(detectionMs)),
    answering: spreadOf(timed.map((one) => answerMs(one) - detectionMs(one))),
    trend: steps.map((step, index) => ({
      ...stepOf(step),
      ...spreadOf((groups[index] ?? []).map(answerMs)),
    })),
  }
}

export function firstAnswerSpread(opened: readonly OpenedCase[]): Spread {
  return spreadOf(opened.filter(isMeasured).map(answerMs))
}

/** Answered, and both moments known: where a source does not say when it was answered, the answer carries the time of the question. */
function isMeasured({ startedAt, firstAnsweredAt, isTimed }: OpenedCase): boolean {
  return isTimed && firstAnsweredAt !== null && firstAnsweredAt > startedAt
}

function answerMs({ startedAt, firstAnsweredAt }: OpenedCase): number {
  return (firstAnsweredAt ?? startedAt) - startedAt
}

/** What was collected only after somebody had answered it at its source was seen there before. */
function detectionMs(one: OpenedCase): number {
  return Math.min(Math.max(0, one.firstSeenAt - one.startedAt), answerMs(one))
}
