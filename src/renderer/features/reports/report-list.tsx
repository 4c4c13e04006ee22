import { Link } from '@tanstack/react-router'
import { FileCheck, FilePen, Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ReportRow } from '@shared/model/report'
import { useFigureText } from '../../parts/figures/use-figure-text'
import nav from '../../ui/side-nav.module.css'
import styles from './reports.module.css'

interface ReportListProps {
  client: string
  reports: readonly ReportRow[]
  open: number | undefined
  onNew: () => void
}

/** The reports made, the newest first; each with its days, its language and where it stands. */
export function ReportList({ client, reports, open, onNew }: ReportListProps) {
  const t = useTranslations('reports')
  const text = useFigureText()
  return (
    <nav className={`${nav.nav} ${styles.list}`} data-region aria-label={t('listLabel')}>
      <section>
        <h2>{t('title')}</h2>
        <AriaButton className={nav.entry ?? ''} onPress={onNew}>
          <Plus size={16} aria-hidden />
          <span>{t('new')}</span>
        </AriaButton>
        {reports.map((report) => {
          const Icon = report.approvedAt === null ? FilePen : FileCheck
          return (
            <Link
              key={report.id}
              className={`${nav.entry} ${styles.entry}`}
              to="/client/$client/reports"
              params={{ client }}
              search={{ id: report.id }}
              data-on={open === report.id || undefined}
              aria-current={open === report.id ? 'true' : undefined}
            >
              <Icon size={16} aria-hidden />
              <span>
                {text.range(report.period)}
                <small>
                  {[
                    t('state', { state: stateOf(report) }),
                    text.language(report.lang),
                    ...(report.isByHand ? [] : [t('bySchedule')]),
                  ].join(', ')}
                </small>
              </span>
            </Link>
          )
        })}
      </section>
    </nav>
  )
}

export function stateOf({ approvedAt, copies }: ReportRow): 'draft' | 'approved' | 'saved' {
  if (approvedAt === null) return 'draft'
  return copies.length > 0 ? 'saved' : 'approved'
}
