import { useTranslations } from 'use-intl'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'

/** What the rules recommend, with the figure that asks for it and the one that will show it. */
export function ActionsSection() {
  const t = useTranslations('report')
  const { actions } = useReport()
  return (
    <PaperSection name="actions" title={t('actionsTitle', { n: actions.length })} isFlowing>
      {actions.length > 0 && (
        <PaperTable
          columns={[t('actionHead'), t('whyHead'), t('sightHead')].map((name) => ({ name }))}
          rows={actions.map(({ rule, what, why, sight }) => ({ id: rule, cells: [what, why, sight] }))}
        />
      )}
    </PaperSection>
  )
}
