import type { Strength } from '@shared/model/lead'

/** What the client's own customers said of one topic with a feeling. */
export interface TopicVoices {
  topic: string
  positive: number
  n: number
}

/** So many voices at the usual share are added to each topic: three happy customers do not make a strength. */
const addedVoices = 8
/** Of fewer voices nothing is said at all. */
const leastVoices = 3
/** A share up to this is no strength, one from there to the full score on is a whole one. */
const noStrength = 0.35
const wholeStrength = 0.85
/** What the client says of itself counts nearly in whole; where its customers say otherwise, by half. */
const ofDeclared = 0.8
const ofDoubtful = 0.4
const voicesForDoubt = 10

/** What the client is good at, the strongest first. `usual`: all its voices, by which few of a topic are held. */
export function strengthsOf(
  voices: readonly TopicVoices[],
  declared: ReadonlyMap<string, string>,
  usual: { positive: number; n: number },
): Strength[] {
  const known = new Map(voices.map((one) => [one.topic, one]))
  const topics = new Set([...known.keys(), ...declared.keys()])
  const share = usual.n === 0 ? 0 : usual.positive / usual.n
  return [...topics]
    .map((topic) => {
      const { positive, n } = known.get(topic) ?? { positive: 0, n: 0 }
      const sentence = declared.get(topic) ?? null
      return { topic, declared: sentence, positive, n, score: scoreOf(sentence, positive, n, share) }
    })
    .sort((a, b) => b.score - a.score || b.n - a.n || a.topic.localeCompare(b.topic))
}

function scoreOf(declared: string | null, positive: number, n: number, share: number): number {
  const shrunk = (positive + addedVoices * share) / (n + addedVoices)
  const measured = n < leastVoices ? 0 : clamped((shrunk - noStrength) / (wholeStrength - noStrength))
  if (declared === null) return measured
  return Math.max(measured, isDoubted({ positive, n }) ? ofDoubtful : ofDeclared)
}

/** Whether the client's own customers contradict what it says of itself. */
export function isDoubted({ positive, n }: { positive: number; n: number }): boolean {
  return n >= voicesForDoubt && positive / n < noStrength
}

function clamped(value: number): number {
  return Math.max(0, Math.min(1, value))
}
