import { useTranslations } from 'use-intl'
import { leadStages } from '@shared/model/lead'
import { useFigureText } from '../../../parts/figures/use-figure-text'
import { VoiceFigure } from '../../../parts/figures/voice-figure'
import { PaperSection } from './paper-section'
import { PaperTable } from './paper-table'
import { useReport } from './use-report'
import { useReportScope } from './use-report-scope'

/** Whose name is heard how often, and what came of the rivals' unhappy customers. */
export function LeadsSection() {
  const t = useTranslations()
  const text = useFigureText()
  const { figures, leads } = useReport()
  const scope = useReportScope()
  const n = leads.reduce((sum, { count }) => sum + count, 0)
  const rows = leadStages.flatMap((stage) => leads.filter((one) => one.stage === stage))
  return (
    <PaperSection name="leads" title={t('report.leadsTitle', { n })} isFlowing>
      {n > 0 && (
        <PaperTable
          caption={t('report.leadsNote')}
          columns={[{ name: t('leads.stage') }, { name: t('report.countHead'), isFigure: true }]}
          rows={rows.map(({ stage, count }) => ({
            id: stage,
            cells: [t(`leads.stages.${stage}`), text.count(count)],
          }))}
        />
      )}
      <VoiceFigure voice={figures.voice} scope={scope} />
    </PaperSection>
  )
}
