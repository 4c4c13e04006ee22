import { useTranslations } from 'use-intl'
import type { Voice } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import { BarRows } from '../../ui/charts/bar-rows'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { joined, mentionsQuery, type FigureScope } from './figure-scope'
import { fewest, useFigureText } from './use-figure-text'
import { mentionsOf } from './volume-figure'

/** Whose name is heard how often: the brand dark, rivals light. */
export function VoiceFigure({ voice, scope }: { voice: Voice; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const words = useTranslations('sentiments')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { subjects, total } = voice
  const query = (name: string) => subjectQuery(scope, name)
  const share = (count: number) => ({ count, of: total.now })
  return (
    <Figure
      metric="voice"
      title={useVoiceFinding(voice)}
      note={t('voiceNote', { n: total.now, names: subjects.length })}
      isDrawn={total.now > 0}
      heads={[
        t('subjectHead'),
        t('mentionsHead'),
        t('beforeHead'),
        words('negative'),
        words('positive'),
        t('reachHead'),
      ]}
      rows={subjects.map((one) => ({
        id: String(one.id),
        cells: [
          one.name,
          ...[mentionsOf(one), one.before, one.negative, one.positive, one.reach].map(text.count),
        ],
        query: query(one.name),
      }))}
    >
      <BarRows
        label={t('voiceLabel', { n: total.now })}
        rows={subjects.map((one) => ({
          id: one.id,
          name: one.name,
          isStrong: one.kind === 'brand',
          parts: [{ tone: one.kind === 'brand' ? 'ink' : 'soft', value: mentionsOf(one) }],
          value:
            total.now >= fewest ? text.percent(mentionsOf(one) / total.now) : text.count(mentionsOf(one)),
          change: {
            text: text.points(share(mentionsOf(one)), { count: one.before, of: total.before }),
            tone: 'plain',
          },
        }))}
        {...(open && { onOpen: (index) => subjects[index] && open(query(subjects[index].name)) })}
      />
    </Figure>
  )
}

/** The same period, about whoever is named instead of the brand. */
export function subjectQuery(scope: FigureScope, name: string, condition = ''): string {
  const subject = printQuery({ kind: 'field', field: 'subject', operator: ':', values: [name] })
  const all = mentionsQuery({ ...scope, query: '' }, condition).replace('about:brand', subject)
  return joined(all, scope.query)
}

function useVoiceFinding({ subjects, total }: Voice): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  const ranked = subjects.toSorted((a, b) => mentionsOf(b) - mentionsOf(a))
  const [first] = ranked
  const brand = subjects.find(({ kind }) => kind === 'brand')
  if (!first || !brand || total.now === 0) return t('voiceNone')
  if (subjects.length === 1) return t('voiceAlone', { brand: brand.name })
  const share = (one: typeof first) => text.share({ count: mentionsOf(one), of: total.now })
  return first.id === brand.id
    ? t('voiceFirst', { brand: brand.name, share: share(brand) })
    : t('voiceBehind', { rival: first.name, share: share(first), brand: brand.name, own: share(brand) })
}
