import { describe, expect, test } from 'vitest'
import type { Platform } from '@shared/model/mention'
import { coverageOf, type SourceReads } from '../../../../src/main/engine/spikes/coverage'
import { followSpikes, type FollowedSpike } from '../../../../src/main/engine/spikes/follow-spikes'
import { seriesOf, type Upset } from '../../../../src/main/engine/spikes/series-of'
import { dayHours, lookbackHours } from '../../../../src/main/engine/spikes/spikes-at'
import { poisson } from '../../../helpers/poisson'
import { seeded } from '../../../helpers/seeded'

// What the alarm is worth: weeks of invented hours in which nothing happens, and weeks in which something was planted. The mentions
// have the rhythm of a day and of a week, as customers do; topics have between one complaint a fortnight and thirty a day.

const weekHours = 7 * dayHours
const platforms: readonly Platform[] = ['google', 'x', 'facebook', 'trustpilot']
const topicRates = [0.07, 0.1, 0.2, 0.2, 0.3, 0.3, 0.5, 0.5, 0.7, 1, 1, 1.5, 2, 3, 5, 30]

function rhythm(hour: number): number {
  const ofDay = 1 + 0.8 * Math.sin(((hour % 24) / 24) * 2 * Math.PI)
  return ofDay * ([0.9, 1, 1, 1, 1.1, 0.8, 1.2][Math.floor(hour / 24) % 7] ?? 1)
}

/** Each complaint has one topic; a planted one is spread over six hours and three channels. */
function quietWeeks(random: () => number, hours: number): Upset[] {
  const upsets: Upset[] = []
  for (let hour = 0; hour < hours; hour += 1) {
    for (const [index, rate] of topicRates.entries()) {
      const count = poisson(random, (rate / 24) * rhythm(hour))
      for (let each = 0; each < count; each += 1) upsets.push(upsetAt(random, hour, index + 1))
    }
  }
  return upsets
}

function upsetAt(random: () => number, hour: number, topic: number): Upset {
  const source = Math.floor(random() * platforms.length)
  return { hour, source, platform: platforms[source] ?? 'x', subjects: [1], topics: [topic] }
}

function planted(random: () => number, hour: number, topic: number, count: number): Upset[] {
  return Array.from({ length: count }, () => upsetAt(random, hour + Math.floor(random() * 6), topic))
}

function spikesIn(upsets: Upset[], hours: number, reads = always): FollowedSpike[] {
  const sorted = upsets.toSorted((a, b) => a.hour - b.hour)
  const looks = Array.from({ length: hours - lookbackHours }, (_, index) => lookbackHours + index)
  return followSpikes(seriesOf(sorted), coverageOf(reads, 0, hours), [], looks)
}

const always: SourceReads[] = platforms.map((_, source) => ({ source, sinceHour: 0, schedule: null }))

describe('looked at every hour, 21 series at a time', () => {
  test('weeks in which nothing happens have fewer than one false alarm in four of them', () => {
    const weeks = 60
    const random = seeded(7).next
    const hours = lookbackHours + weeks * weekHours
    const found = spikesIn(quietWeeks(random, hours), hours)
    console.log(
      `false alarms: ${found.length} in ${weeks} weeks, ${(found.length / weeks).toFixed(3)} a week`,
    )
    expect(found.length / weeks).toBeLessThan(0.25)
  })

  test('what was planted is found: all of the large ones, and most of those that are only a little more than usual', () => {
    const random = seeded(11).next
    const recall = (times: number, least: number) => {
      const trials = 120
      let hits = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const topic = 1 + (trial % topicRates.length)
        const rate = topicRates[topic - 1] ?? 0
        const hours = lookbackHours + 2 * dayHours
        const count = Math.ceil(Math.max(least, rate * times))
        const upsets = [...quietWeeks(random, hours), ...planted(random, lookbackHours + 12, topic, count)]
        const found = spikesIn(upsets, hours)
        if (found.some((spike) => spike.topic === topic || spike.topic === null)) hits += 1
      }
      return hits / trials
    }
    const [large, middle] = [recall(5, 10), recall(3, 7)]
    console.log(`recall: ${large.toFixed(3)} of 5 times the usual, ${middle.toFixed(3)} of 3 times`)
    expect(large).toBeGreaterThan(0.97)
    expect(middle).toBeGreaterThan(0.8)
  })
})
