import { sum } from './measure'
import type { SourceFigures } from './figures'

/** What was asked of the mean over all public sources of a language: macro-F1 of three classes, and of negative against the rest. */
const bars: Record<string, { sentiment: number; negative?: number }> = {
  en: { sentiment: 60, negative: 74 },
  es: { sentiment: 56, negative: 72 },
  ro: { sentiment: 76, negative: 80 },
  de: { sentiment: 57 },
  pt: { sentiment: 50 },
  fr: { sentiment: 48 },
  it: { sentiment: 47 },
}

/** Each bar beside the figure, and by how much it is missed where it is. */
export function barRows(rows: readonly SourceFigures[]): (string | number)[][] {
  return Object.entries(bars).flatMap(([lang, asked]) =>
    (['sentiment', 'negative'] as const).flatMap((field) => {
      const bar = asked[field]
      if (bar === undefined) return []
      const figures = rows.filter((row) => row.lang === lang).map((row) => row[field] ?? 0)
      const mean = Math.round((10 * sum(figures)) / Math.max(1, figures.length)) / 10
      const verdict = mean >= bar ? 'met' : `missed by ${Math.round(10 * (bar - mean)) / 10}`
      return [[lang, field === 'sentiment' ? 'three classes' : 'negative or not', bar, mean, verdict]]
    }),
  )
}
