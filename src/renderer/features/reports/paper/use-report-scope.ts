import type { FigureScope } from '../../../parts/figures/figure-scope'
import { useReport } from './use-report'

/** Of what the figures of the report tell. */
export function useReportScope(): FigureScope {
  const { client, period, before, settings, zone } = useReport()
  return { client, period, before, query: settings.query, zone }
}
