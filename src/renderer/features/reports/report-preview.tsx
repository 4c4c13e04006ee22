import { useQuery } from '@tanstack/react-query'
import { Check, FileText, History, Send, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ReportDocument, ReportRow } from '@shared/model/report'
import { reportForms, type ReportForm } from '@shared/model/report-form'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { useSayStep } from '../../parts/use-say-step'
import { Button, IconButton } from '../../ui/button'
import { MenuButton } from '../../ui/menu-button'
import { PaneHeader } from '../../ui/pane-header'
import { ApproveReport } from './approve-report'
import { DeliveryDialog } from './delivery-dialog'
import { DeliveryLines } from './delivery-lines'
import { footerOf } from './footer-of'
import { HistoryDialog } from './history-dialog'
import { pageRules } from './paper/page-rules'
import { ReportPaper } from './paper/report-paper'
import { reportQueries, useDeliver, useRemoveReport, useSaveReport } from './queries'
import { reportHtml } from './report-html'
import { stateOf } from './report-list'
import { reportName } from '@shared/text/report-name'
import styles from './reports.module.css'

interface ReportPreviewProps {
  client: string
  id: number
  onGone: () => void
}

/** A report as it prints, to be read and approved; only then can it be saved. */
export function ReportPreview({ client, id, onGone }: ReportPreviewProps) {
  const t = useTranslations('reports')
  const { data, error } = useQuery(reportQueries.get(client, id))
  const desk = useRef<HTMLDivElement>(null)
  return (
    <section className={styles.preview} aria-label={data?.document.words.title ?? t('title')}>
      <PaneHeader
        title={data?.document.words.days ?? ''}
        note={data && <State report={data.report} />}
        isScreen
      >
        {data && <HistoryButton report={data.report} />}
        {data && <DeliveryButton client={client} report={data.report} />}
        {data?.report.approvedAt === null && (
          <DraftActions client={client} document={data.document} id={id} onGone={onGone} />
        )}
        {data && data.report.approvedAt !== null && (
          <SaveActions client={client} id={id} document={data.document} desk={desk} />
        )}
      </PaneHeader>
      {data && data.report.approvedAt !== null && <DeliveryLines client={client} report={data.report} />}
      <div
        ref={desk}
        className={styles.desk}
        tabIndex={0}
        role="region"
        aria-label={t('previewLabel')}
        data-region
        data-home
      >
        {error && <FailureNotice error={error} />}
        {data && <ReportPaper document={data.document} report={data.report} />}
      </div>
    </section>
  )
}

function State({ report }: { report: ReportRow }) {
  const t = useTranslations('reports')
  const state = stateOf(report)
  return (
    <>
      {[
        t('state', { state }),
        ...(report.approvedBy ? [report.approvedBy, t('copies', { count: report.copies.length })] : []),
      ].join(', ')}
    </>
  )
}

function HistoryButton({ report }: { report: ReportRow }) {
  const t = useTranslations('reports.history')
  const [isOpen, setOpen] = useState(false)
  if (report.copies.length === 0) return null
  return (
    <>
      <IconButton label={t('title')} onPress={() => setOpen(true)}>
        <History size={16} aria-hidden />
      </IconButton>
      {isOpen && <HistoryDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Where reports go by themselves; one that was approved before that was set goes by a press of its own. */
function DeliveryButton({ client, report }: { client: string; report: ReportRow }) {
  const t = useTranslations('reports.delivery')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(reportQueries.delivery(client))
  const deliver = useDeliver(client, report.id)
  const sayFailure = useSayFailure()
  const hasWay = data !== undefined && (data.folder !== null || data.mail !== null)
  const isLeft = report.approvedAt !== null && report.deliveries.length === 0 && hasWay
  return (
    <>
      {isLeft && (
        <Button look="bare" onPress={() => deliver.mutate(undefined, { onError: sayFailure })}>
          {t('now')}
        </Button>
      )}
      <IconButton label={t('open')} onPress={() => setOpen(true)}>
        <Send size={16} aria-hidden />
      </IconButton>
      {isOpen && <DeliveryDialog client={client} onClose={() => setOpen(false)} />}
    </>
  )
}

interface ActionsProps {
  client: string
  id: number
  document: ReportDocument
}

function DraftActions({ client, id, document, onGone }: ActionsProps & { onGone: () => void }) {
  const t = useTranslations('reports')
  const [isApproving, setApproving] = useState(false)
  const remove = useRemoveReport(client, id)
  const sayStep = useSayStep(client)
  const sayFailure = useSayFailure()
  const { days } = document.words
  return (
    <>
      <IconButton
        label={t('remove')}
        onPress={() =>
          remove.mutate(undefined, {
            onSuccess: ({ step }) => {
              sayStep(t('removed', { name: days }), step)
              onGone()
            },
            onError: sayFailure,
          })
        }
      >
        <Trash2 size={16} aria-hidden />
      </IconButton>
      <Button look="primary" icon={<Check size={14} aria-hidden />} onPress={() => setApproving(true)}>
        {t('approve')}
      </Button>
      {isApproving && (
        <ApproveReport client={client} id={id} days={days} onClose={() => setApproving(false)} />
      )}
    </>
  )
}

function SaveActions({
  client,
  id,
  document,
  desk,
}: ActionsProps & { desk: React.RefObject<HTMLElement | null> }) {
  const t = useTranslations('reports')
  const save = useSaveReport(client, id)
  const sayFailure = useSayFailure()
  const saveAs = async (form: ReportForm) => {
    const paper = desk.current?.querySelector('article')
    const rules = pageRules(document, footerOf(document))
    const html = form === 'html' && paper ? await reportHtml(paper, document.words.title, rules) : undefined
    const suggestedName = reportName(document, form)
    save.mutate(
      { form, suggestedName, ...(html !== undefined && { html }) },
      {
        onSuccess: ({ saved }) => saved && sayOutcome({ text: t('saved', { name: suggestedName }) }),
        onError: sayFailure,
      },
    )
  }
  const others = reportForms
    .filter((form) => form !== 'pdf')
    .map((form) => ({ id: form, text: t(`forms.${form}`) }))
  return (
    <>
      <MenuButton label={t('saveOther')} items={others} onChoose={(form) => void saveAs(form)} />
      <Button
        look="primary"
        icon={<FileText size={14} aria-hidden />}
        isDisabled={save.isPending}
        onPress={() => void saveAs('pdf')}
      >
        {t('savePdf')}
      </Button>
    </>
  )
}
