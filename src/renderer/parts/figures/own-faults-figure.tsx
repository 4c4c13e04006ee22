import { useTranslations } from 'use-intl'
import { ownFaults, type Consistency, type OwnFault } from '@shared/model/analytics'
import { BarRows } from '../../ui/charts/bar-rows'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { Quotes } from './quotes'
import { useFigureText } from './use-figure-text'

/** So many of a kind are shown; the table has them all. */
const mostShown = 5

/** What own texts should not have: apologies for absence and errors of writing; each opens its text. */
export function OwnFaultsFigure({ data }: { data: Consistency }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { faults, read, isCut } = data
  const of = (fault: OwnFault) => faults.filter((one) => one.fault === fault)
  const ids = (fault: OwnFault) => `id:${[...new Set(of(fault).map(({ id }) => id))].slice(0, 100).join(',')}`
  const told = ({ words, right }: Consistency['faults'][number]) => (right ? `${words} → ${right}` : words)
  const kinds = ownFaults.filter((fault) => of(fault).length > 0)
  return (
    <Figure
      metric="ownFaults"
      title={
        read === 0
          ? t('findings.ownFaultsUnread')
          : faults.length === 0
            ? t('findings.ownFaultsNone', { n: read })
            : t('findings.ownFaults', { texts: new Set(faults.map(({ id }) => id)).size, n: read })
      }
      note={[t('ownFaultsNote', { n: read }), ...(isCut ? [t('ownFaultsCut')] : [])].join(' ')}
      isDrawn={faults.length > 0}
      heads={[t('faultHead'), t('wordsHead'), t('exampleHead')]}
      rows={faults.map((one, index) => ({
        id: `${one.id}-${index}`,
        cells: [t(`faults.${one.fault}`), told(one), one.quote],
        query: `id:${one.id}`,
      }))}
    >
      <BarRows
        label={t('ownFaultsLabel', { n: read })}
        rows={kinds.map((fault) => ({
          id: fault,
          name: t(`faults.${fault}`),
          parts: [{ tone: 'negative', value: of(fault).length }],
          value: text.count(of(fault).length),
        }))}
        {...(open && { onOpen: (index) => kinds[index] && open(ids(kinds[index])) })}
      />
      <Quotes
        label={t('exampleHead')}
        groups={kinds.map((fault) => ({
          id: fault,
          name: t(`faults.${fault}`),
          quotes: of(fault)
            .slice(0, mostShown)
            .map((one) => ({ id: one.id, text: `${told(one)} – ${one.quote}` })),
        }))}
      />
    </Figure>
  )
}
