import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import { reportQueries } from './queries'
import { ReportForm } from './report-form'
import { ReportList } from './report-list'
import { ReportPreview } from './report-preview'
import styles from './reports.module.css'

/** What was told to the client of which days: the reports made, the form of a new one, and one as it prints. */
export function ReportsPage() {
  const { client = '' } = useParams({ strict: false })
  const { id, make = false } = useSearch({ from: '/frame/client/$client/reports' })
  const t = useTranslations('reports')
  const navigate = useNavigate()
  const { data: reports, error } = useQuery(reportQueries.list(client))
  const { data: template } = useQuery(reportQueries.template(client))
  const go = (search: { id?: number; make?: boolean }) =>
    void navigate({ to: '/client/$client/reports', params: { client }, search })
  const open = make ? undefined : (id ?? reports?.[0]?.id)
  const newReport = (
    <Button icon={<Plus size={14} aria-hidden />} onPress={() => go({ make: true })}>
      {t('new')}
    </Button>
  )
  return (
    <div className={styles.page}>
      {reports && reports.length > 0 && (
        <ReportList reports={reports} client={client} open={open} onNew={() => go({ make: true })} />
      )}
      <div className={styles.work}>
        {error && <FailureNotice error={error} />}
        {make && template && (
          <ReportForm client={client} template={template} onMade={(made) => go({ id: made })} />
        )}
        {open !== undefined && <ReportPreview key={open} client={client} id={open} onGone={() => go({})} />}
        {!make && reports?.length === 0 && (
          <>
            <PaneHeader title={t('title')} isScreen />
            <Empty title={t('none')} actions={newReport}>
              {t('noneHint')}
            </Empty>
          </>
        )}
      </div>
    </div>
  )
}
