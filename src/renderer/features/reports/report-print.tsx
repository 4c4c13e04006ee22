import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { PrintedReport } from './printed-report'
import { reportQueries } from './queries'

/** A report of the client's, for the printer or as a page in one file. */
export function ReportPrint() {
  const { client = '', id = '0' } = useParams({ strict: false })
  const { html = false } = useSearch({ from: '/print/$client/report/$id' })
  const { data } = useQuery(reportQueries.get(client, Number(id)))
  return data ? <PrintedReport document={data.document} report={data.report} isHtml={html} /> : null
}
