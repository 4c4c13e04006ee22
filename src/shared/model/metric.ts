import type { CallName } from '../contract'

/** In what a metric is told. */
export const metricUnits = ['count', 'share', 'time', 'stars', 'days', 'deviations', 'money'] as const
export type MetricUnit = (typeof metricUnits)[number]

interface Metric {
  unit: MetricUnit
  /** The calls that work it out, by one function for screen, report and command line alike. */
  figures: readonly Extract<CallName, `analytics.${string}`>[]
}

/**
 * Every metric once: its formula and what it leaves out stand under its name in the catalogues (analytics.metrics), and are shown with each
 * figure and on the board of definitions.
 */
export const metrics = {
  volume: { unit: 'count', figures: ['analytics.volume', 'analytics.summary'] },
  complaints: { unit: 'share', figures: ['analytics.summary', 'analytics.volume'] },
  answered: { unit: 'share', figures: ['analytics.summary', 'analytics.firstAnswer'] },
  firstAnswer: { unit: 'time', figures: ['analytics.firstAnswer', 'analytics.summary'] },
  lag: { unit: 'time', figures: ['analytics.firstAnswer'] },
  ageing: { unit: 'time', figures: ['analytics.ageing'] },
  hours: { unit: 'count', figures: ['analytics.hours'] },
  topics: { unit: 'count', figures: ['analytics.topics'] },
  words: { unit: 'deviations', figures: ['analytics.words'] },
  fix: { unit: 'count', figures: ['analytics.fix'] },
  sources: { unit: 'count', figures: ['analytics.channels'] },
  languages: { unit: 'count', figures: ['analytics.channels'] },
  ratings: { unit: 'stars', figures: ['analytics.ratings'] },
  platformRatings: { unit: 'stars', figures: ['analytics.ratings'] },
  promises: { unit: 'share', figures: ['analytics.followThrough', 'analytics.summary'] },
  recovery: { unit: 'share', figures: ['analytics.followThrough', 'analytics.summary'] },
  voice: { unit: 'share', figures: ['analytics.voice'] },
  reach: { unit: 'count', figures: ['analytics.voice', 'analytics.volume'] },
  subjectSentiment: { unit: 'share', figures: ['analytics.voice'] },
  rivalTopics: { unit: 'share', figures: ['analytics.rivalTopics'] },
  accounts: { unit: 'days', figures: ['analytics.consistency'] },
  ownTexts: { unit: 'count', figures: ['analytics.consistency'] },
  ownFaults: { unit: 'count', figures: ['analytics.consistency'] },
  shelf: { unit: 'count', figures: ['analytics.shelf'] },
  silence: { unit: 'money', figures: ['analytics.silence'] },
  quiet: { unit: 'count', figures: ['analytics.quiet'] },
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof metrics
export const metricNames = Object.keys(metrics) as MetricName[]
