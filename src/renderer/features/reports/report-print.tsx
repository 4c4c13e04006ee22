import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReportDocument } from '@shared/model/report'
import { callShell } from '../../api'
import { footerOf } from './footer-of'
import { pageRules } from './paper/page-rules'
import { ReportPaper, type PaperReport } from './paper/report-paper'
import { reportQueries } from './queries'

/** A report of the client's, alone on its page. */
export function ReportPrint() {
  const { client = '', id = '0' } = useParams({ strict: false })
  const { data } = useQuery(reportQueries.get(client, Number(id)))
  return data ? <PrintedReport document={data.document} report={data.report} /> : null
}

/** A report that the shell brings by itself, as the command line hands it over. */
export function ReportPrintGiven() {
  const { data } = useQuery({
    queryKey: ['report', 'given'],
    queryFn: () => callShell('shell.givenReport', {}),
  })
  return data ? <PrintedReport document={data} report={{ approvedAt: null, approvedBy: null }} /> : null
}

/** For the printer; tells the shell when all of it is there. */
function PrintedReport({ document: printed, report }: { document: ReportDocument; report: PaperReport }) {
  useEffect(() => {
    document.title = printed.words.title
    document.documentElement.lang = printed.settings.lang
    document.documentElement.dataset['print'] = 'true'
    document.documentElement.dataset['theme'] = 'light'
    const rules = new CSSStyleSheet()
    rules.replaceSync(pageRules(printed, footerOf(printed)))
    document.adoptedStyleSheets = [rules]
    void readyToPrint().then(() => callShell('shell.pageReady', {}))
  }, [printed])
  return (
    <main>
      <ReportPaper document={printed} report={report} />
    </main>
  )
}

/** Fonts of faces that so far nobody drew with, pictures decoded, and drawings as wide as the paper. */
async function readyToPrint(): Promise<void> {
  const faces = [400, 500, 600].flatMap((weight) =>
    ['a', 'ș'].map((text) => document.fonts.load(`${weight} 12px Inter`, text)),
  )
  await Promise.all([...faces, ...[...document.images].map((image) => image.decode().catch(() => null))])
  await document.fonts.ready
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}
