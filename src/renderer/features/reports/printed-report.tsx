import { useEffect } from 'react'
import type { ReportDocument } from '@shared/model/report'
import { callShell } from '../../api'
import { footerOf } from './footer-of'
import { pageRules } from './paper/page-rules'
import type { PaperReport } from './paper/paper-report'
import { ReportPaper } from './paper/report-paper'
import { reportHtml } from './report-html'

interface PrintedReportProps {
  document: ReportDocument
  report: PaperReport
  /** The page is wanted as one file, not on paper. */
  isHtml?: boolean
}

/** A report alone on its page; tells the shell when all of it is there. */
export function PrintedReport({ document: printed, report, isHtml = false }: PrintedReportProps) {
  useEffect(() => {
    const footer = footerOf(printed)
    const rules = pageRules(printed, footer)
    prepare(printed, rules)
    void readyToPrint()
      .then(() => (isHtml ? htmlOf(printed, rules) : undefined))
      .then((html) => callShell('shell.pageReady', { footer, ...(html !== undefined && { html }) }))
  }, [printed, isHtml])
  return (
    <main>
      <ReportPaper document={printed} report={report} />
    </main>
  )
}

/** A PDF takes its title and its language from the page. */
function prepare({ words, settings }: ReportDocument, rules: string): void {
  document.title = words.title
  document.documentElement.lang = settings.lang
  document.documentElement.dataset['print'] = 'true'
  document.documentElement.dataset['theme'] = 'light'
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [sheet]
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

function htmlOf({ words }: ReportDocument, rules: string): Promise<string> | undefined {
  const paper = document.querySelector('article')
  return paper ? reportHtml(paper, words.title, rules) : undefined
}
