import type { CSSProperties } from 'react'
import { IntlProvider } from 'use-intl'
import type { ReportDocument, ReportSection } from '@shared/model/report'
import { paleAccent, readableAccent } from '@shared/text/accent'
import { homeLocales } from '@shared/text/home-locale'
import { catalogueOf } from '../../../messages'
import { ActionsSection } from './actions-section'
import { AppendixSection } from './appendix-section'
import { CasesSection } from './cases-section'
import { Cover } from './cover'
import { CrisesSection } from './crises-section'
import { ChannelsSection, ResponseSection, TopicsSection, VolumeSection } from './figure-sections'
import { LeadsSection } from './leads-section'
import { MethodSection } from './method-section'
import type { PaperReport } from './paper-report'
import { PromisesSection } from './promises-section'
import styles from './report-paper.module.css'
import './serif.css'
import { ScorecardSection } from './scorecard-section'
import { SummarySection } from './summary-section'
import { Printed } from './use-report'

const sections: Record<ReportSection, () => React.ReactNode> = {
  summary: SummarySection,
  scorecard: ScorecardSection,
  volume: VolumeSection,
  topics: TopicsSection,
  channels: ChannelsSection,
  response: ResponseSection,
  cases: CasesSection,
  promises: PromisesSection,
  crises: CrisesSection,
  leads: LeadsSection,
  actions: ActionsSection,
  method: MethodSection,
  appendix: AppendixSection,
}

/** A report on paper, in its own language whatever that of the app: the same on the screen, in the PDF and in a file of its own. */
export function ReportPaper({ document, report }: { document: ReportDocument; report: PaperReport }) {
  const { lang, paper, brand } = document.settings
  const locale = homeLocales[lang]
  const { colour } = readableAccent(brand.accent)
  const colours = { '--brand': colour, '--brand-pale': paleAccent(colour) } as CSSProperties
  return (
    <IntlProvider locale={locale} messages={catalogueOf(lang)} timeZone={document.zone}>
      <Printed value={document}>
        <article
          className={styles.paper}
          lang={lang}
          data-paper={paper}
          data-font={brand.font}
          style={colours}
        >
          <Cover report={report} />
          <div className={styles.pages}>
            {document.settings.sections.map((name) => {
              const Section = sections[name]
              return <Section key={name} />
            })}
          </div>
        </article>
      </Printed>
    </IntlProvider>
  )
}
