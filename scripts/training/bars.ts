import { sum } from './measure'
import type { SourceFigures } from './figures'
import type { YardstickFigures } from './yardstick'

interface Asked {
  sentiment: number
  negative?: number
  /** What the plain reader of those who ask reached on their texts, of three classes. */
  plain?: number
}

/** What was asked: macro-F1 of three classes, and of negative against the rest; of all public sources of a language, and of those that were never trained on. */
const bars: Record<string, { all: Asked; unseen: Asked }> = {
  en: { all: { sentiment: 60, negative: 74, plain: 57 }, unseen: { sentiment: 66, negative: 72, plain: 64 } },
  es: { all: { sentiment: 56, negative: 72, plain: 50 }, unseen: { sentiment: 64, negative: 80, plain: 60 } },
  ro: { all: { sentiment: 76, negative: 80, plain: 72 }, unseen: { sentiment: 88, negative: 88, plain: 85 } },
  de: { all: { sentiment: 57, plain: 55 }, unseen: { sentiment: 38, plain: 33 } },
  pt: { all: { sentiment: 50 }, unseen: { sentiment: 36 } },
  fr: { all: { sentiment: 48 }, unseen: { sentiment: 56 } },
  it: { all: { sentiment: 47 }, unseen: { sentiment: 50 } },
}
const fields = { sentiment: 'three classes', negative: 'negative or not' }

type Row = Pick<SourceFigures, 'lang' | 'source' | 'sentiment' | 'negative'>

/** Each bar beside the mean over sources, and by how much it is missed where it is; the plain reader's there and here. */
export function barRows(
  rows: readonly SourceFigures[],
  plainRows: readonly YardstickFigures[],
  isSeen: (source: string) => boolean,
): (string | number | null)[][] {
  return Object.entries(bars).flatMap(([lang, asked]) =>
    (['all', 'unseen'] as const).flatMap((part) => {
      const isMeant = (row: Row) => row.lang === lang && (part === 'all' || !isSeen(row.source))
      return (['sentiment', 'negative'] as const).flatMap((field) => {
        const bar = asked[part][field]
        const mean = meanOf(rows.filter(isMeant), field)
        if (bar === undefined || mean === null) return []
        const plainThere = field === 'sentiment' ? (asked[part].plain ?? null) : null
        const verdict = mean >= bar ? 'met' : `missed by ${rounded(bar - mean)}`
        return [
          [
            ...[lang, part === 'all' ? 'all' : 'never seen', fields[field], bar, mean, verdict],
            ...[plainThere, meanOf(plainRows.filter(isMeant), field)],
          ],
        ]
      })
    }),
  )
}

function meanOf(rows: readonly Row[], field: 'sentiment' | 'negative'): number | null {
  return rows.length === 0 ? null : rounded(sum(rows.map((row) => row[field] ?? 0)) / rows.length)
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10
}
