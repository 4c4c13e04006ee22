import type { Channels } from '@shared/model/analytics'
import { listSums } from './cells-store'
import { listSourceNames } from './channels-store'
import type { Ground } from './ground'
import { noSum, type Sum } from './sums'

/** Where people write about the brand, and in which languages; the most first. */
export function channels(ground: Ground): Channels {
  const names = new Map(listSourceNames(ground).map((source) => [source.id, source]))
  return {
    sources: beside(ground, 'source').flatMap(({ key, sum, before }) => {
      const source = names.get(Number(key))
      return source ? [{ ...source, ...shown(sum), before, stars: { sum: sum.stars, n: sum.rated } }] : []
    }),
    languages: beside(ground, 'language').map(({ key, sum, before }) => ({
      lang: String(key),
      ...shown(sum),
      before,
    })),
  }
}

const besideSums = ['mentions', 'complaints'] as const

/** Every key of a dimension that was there in either period; the period before with its counts alone. */
export function beside(
  ground: Ground,
  dimension: 'source' | 'language' | 'topic',
): { key: number | string; sum: Sum; before: number; complaintsBefore: number }[] {
  const now = new Map(listSums(ground, dimension, ground.period, 'key').map((sum) => [sum.key, sum]))
  const before = new Map(
    listSums(ground, dimension, ground.before, 'key', { sums: besideSums }).map((sum) => [sum.key, sum]),
  )
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((key) => ({
      key,
      sum: now.get(key) ?? noSum,
      before: before.get(key)?.mentions ?? 0,
      complaintsBefore: before.get(key)?.complaints ?? 0,
    }))
    .sort((a, b) => b.sum.mentions - a.sum.mentions || b.before - a.before)
}

function shown({ negative, mixed, neutral, positive, complaints }: Sum) {
  return { negative, mixed, neutral, positive, complaints }
}
