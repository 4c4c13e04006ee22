import { useTranslations } from 'use-intl'
import type { Voice } from '@shared/model/analytics'
import { ShareGrid } from '../../ui/charts/share-grid'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import type { FigureScope } from './figure-scope'
import { fewest, useFigureText } from './use-figure-text'
import { subjectQuery } from './voice-figure'
import { mentionsOf } from './volume-figure'

const tones = ['negative', 'mixed', 'neutral', 'positive'] as const

/** How each name is spoken of: one bar of the same length for each, from the negative up. */
export function SubjectSentimentFigure({ voice, scope }: { voice: Voice; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const words = useTranslations('sentiments')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const subjects = voice.subjects.filter((one) => mentionsOf(one) > 0)
  const negative = (one: (typeof subjects)[number]) =>
    text.share({ count: one.negative, of: mentionsOf(one) })
  const query = (name: string) => subjectQuery(scope, name)
  return (
    <Figure
      metric="subjectSentiment"
      title={useSentimentFinding(voice)}
      note={t('subjectSentimentNote', { n: voice.total.now })}
      isDrawn={subjects.length > 0}
      heads={[t('subjectHead'), ...tones.map((tone) => words(tone)), t('mentionsHead')]}
      rows={subjects.map((one) => ({
        id: String(one.id),
        cells: [one.name, ...tones.map((tone) => text.count(one[tone])), text.count(mentionsOf(one))],
        query: query(one.name),
      }))}
    >
      <ShareGrid
        label={t('subjectSentimentLabel', { n: voice.total.now })}
        most={1}
        textWidth={96}
        columns={[{ id: 0, name: '', note: '', isStrong: false }]}
        rows={subjects.map((one) => ({
          id: one.id,
          name: one.name,
          isStrong: one.kind === 'brand',
          cells: [
            {
              parts: tones.map((tone) => ({ tone, share: one[tone] / mentionsOf(one) })),
              isHollow: mentionsOf(one) < fewest,
              text: `${negative(one)}${mentionsOf(one) < fewest ? '' : `, n = ${text.count(mentionsOf(one))}`}`,
              title: one.name,
            },
          ],
        }))}
        {...(open && { onOpen: (row) => subjects[row] && open(query(subjects[row].name)) })}
      />
    </Figure>
  )
}

/** The brand's negative share beside that of all rivals together. */
function useSentimentFinding({ subjects }: Voice): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  const side = (kind: 'brand' | 'competitor') => {
    const all = subjects.filter((one) => one.kind === kind)
    const sum = (value: (one: (typeof all)[number]) => number) =>
      all.reduce((total, one) => total + value(one), 0)
    return { count: sum((one) => one.negative), of: sum(mentionsOf) }
  }
  const [brand, rivals] = [side('brand'), side('competitor')]
  if (brand.of === 0) return t('voiceNone')
  const own = text.share(brand)
  return rivals.of === 0
    ? t('sentimentAlone', { own })
    : t('sentimentBeside', { own, rivals: text.share(rivals) })
}
