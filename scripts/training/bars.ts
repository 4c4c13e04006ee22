import { sum } from './measure'
import type { SourceFigures } from './figures'

interface Asked {
  sentiment: number
  negative?: number
}

/** What was asked: macro-F1 of three classes, and of negative against the rest; of all public sources of a language, and of those that were never trained on. */
const bars: Record<string, { all: Asked; unseen: Asked }> = {
  en: { all: { sentiment: 60, negative: 74 }, unseen: { sentiment: 66, negative: 72 } },
  es: { all: { sentiment: 56, negative: 72 }, unseen: { sentiment: 64, negative: 80 } },
  ro: { all: { sentiment: 76, negative: 80 }, unseen: { sentiment: 88, negative: 88 } },
  de: { all: { sentiment: 57 }, unseen: { sentiment: 38 } },
  pt: { all: { sentiment: 50 }, unseen: { sentiment: 36 } },
  fr: { all: { sentiment: 48 }, unseen: { sentiment: 56 } },
  it: { all: { sentiment: 47 }, unseen: { sentiment: 50 } },
}

/** Each bar beside the mean over sources, and by how much it is missed where it is. */
export function barRows(
  rows: readonly SourceFigures[],
  isSeen: (source: string) => boolean,
): (string | number)[][] {
  return Object.entries(bars).flatMap(([lang, asked]) =>
    (['all', 'unseen'] as const).flatMap((part) => {
      const held = rows.filter((row) => row.lang === lang && (part === 'all' || !isSeen(row.source)))
      const sources = part === 'all' ? 'all' : 'never seen'
      return (['sentiment', 'negative'] as const).flatMap((field) => {
        const bar = asked[part][field]
        if (bar === undefined || held.length === 0) return []
        const mean = rounded(sum(held.map((row) => row[field] ?? 0)) / held.length)
        const verdict = mean >= bar ? 'met' : `missed by ${rounded(bar - mean)}`
        return [
          [lang, sources, field === 'sentiment' ? 'three classes' : 'negative or not', bar, mean, verdict],
        ]
      })
    }),
  )
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10
}
