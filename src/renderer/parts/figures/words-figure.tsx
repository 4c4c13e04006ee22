import { useTranslations } from 'use-intl'
import type { WordContrast, Words } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import { PairRows } from '../../ui/charts/pair-rows'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { Quotes } from './quotes'
import { fewest, useFigureText } from './use-figure-text'

/** For so many words examples are shown; the table has them all. */
const mostExamples = 3

/** Which words complaints have more often, and which less often, than those that they are held against. */
export function WordsFigure({ words, scope }: { words: Words | null; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const finding = useWordsFinding(words)
  const { rival = null, more = [], less = [], read = { now: 0, before: 0 }, isCut = false } = words ?? {}
  const all = [...more, ...less]
  const query = ({ phrase }: WordContrast) =>
    mentionsQuery(scope, `complaint:yes ${printQuery({ kind: 'text', text: phrase, isExact: true })}`)
  const sides = [t('wordsNow'), rival?.name ?? t('beforeHead')] as const
  const value = (count: number, of: number) => (of < fewest ? text.count(count) : text.percent(count / of))
  const examples = more.filter(({ quotes }) => quotes.length > 0).slice(0, mostExamples)
  return (
    <Figure
      metric="words"
      title={finding}
      note={
        words === null
          ? t('wordsEmpty')
          : [
              rival ? t('wordsNoteRival', { ...read, rival: rival.name }) : t('wordsNote', { ...read }),
              ...(isCut ? [t('wordsCut')] : []),
            ].join(' ')
      }
      isDrawn={all.length > 0}
      query={mentionsQuery(scope, 'complaint:yes')}
      heads={[t('phraseHead'), ...sides, t('zHead'), t('exampleHead')]}
      rows={all.map((one) => ({
        id: one.phrase,
        cells: [
          one.phrase,
          ...[one.now, one.before].map(text.count),
          `${text.signed(one.z, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}${one.isSignificant ? ' *' : ''}`,
          one.quotes[0]?.text ?? '',
        ],
        query: query(one),
      }))}
    >
      <PairRows
        label={t('wordsLabel', { n: read.now })}
        heads={[...sides]}
        rows={all.map((one) => ({
          id: one.phrase,
          name: one.phrase,
          shares: [one.now / Math.max(1, read.now), one.before / Math.max(1, read.before)],
          values: [value(one.now, read.now), value(one.before, read.before)],
          tone: !one.isSignificant ? 'plain' : one.z > 0 ? 'bad' : 'good',
        }))}
        {...(open && { onOpen: (index) => all[index] && open(query(all[index])) })}
      />
      <Quotes
        label={t('exampleHead')}
        groups={examples.map(({ phrase, now, before, quotes }) => ({
          id: phrase,
          name: phrase,
          note: rival
            ? t('wordsCountsRival', { now, before, rival: rival.name })
            : t('wordsCounts', { now, before }),
          quotes: quotes.slice(0, 2),
        }))}
      />
    </Figure>
  )
}

/** The word that stands out most beyond chance. */
function useWordsFinding(words: Words | null): string {
  const t = useTranslations('analytics.findings')
  if (!words) return t('wordsNone')
  const [first] = [...words.more, ...words.less].filter(({ isSignificant }) => isSignificant)
  if (!first) return t('wordsAlike')
  const told = { phrase: first.phrase, now: first.now, before: first.before }
  const counts = { ...told, ofNow: words.read.now, ofBefore: words.read.before }
  return words.rival ? t('wordsRival', { ...counts, rival: words.rival.name }) : t('wordsMore', counts)
}
