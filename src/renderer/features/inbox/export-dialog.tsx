import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseOrder } from '@shared/model/case'
import { exportForms, type ExportedNoun, type ExportForm } from '@shared/model/export'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { useProgress } from '../../parts/use-progress'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import { SegmentedChoice } from '../../ui/segmented-choice'
import { clientQueries } from '../clients/queries'
import { exportList, stopExport } from './export-queries'
import styles from './inbox.module.css'

interface ExportDialogProps {
  client: string
  query: string
  about: ExportedNoun
  order: CaseOrder
  onClose: () => void
}

/** Everything that the list shows, in one file; it goes on being written when the dialog is closed. */
export function ExportDialog({ client, query, about, order, onClose }: ExportDialogProps) {
  const t = useTranslations('export')
  const sayFailure = useSayFailure()
  const { data: clients } = useQuery(clientQueries.list())
  const [form, setForm] = useState<ExportForm>('xlsx')
  const [job, setJob] = useState<string | null>(null)
  const begin = () => {
    const id = crypto.randomUUID()
    const name = clients?.find((known) => known.id === client)?.name ?? ''
    const asked = { client, query, about, order, form, job: id }
    void exportList(asked, `${name} ${t(about)}`, () => setJob(id))
      .then((done) => {
        if (done && !done.isStopped) sayOutcome({ text: t('done', { count: done.rows, name: done.name }) })
        if (done) onClose()
      })
      .catch((error: unknown) => {
        setJob(null)
        sayFailure(error)
      })
  }
  return (
    <Dialog title={t('title', { about })} isOpen onClose={onClose}>
      <div className={styles.export}>
        <p>{t('hint', { about })}</p>
        <SegmentedChoice
          label={t('form')}
          value={form}
          options={exportForms.map((value) => ({ value, text: value.toUpperCase() }))}
          onChange={setForm}
        />
        {job !== null && <Running job={job} />}
        <DialogActions>
          <Button look="bare" onPress={() => (job === null ? onClose() : void stopExport(job))}>
            {job === null ? t('cancel') : t('stop')}
          </Button>
          <Button look="primary" isDisabled={job !== null} onPress={begin}>
            {t('run')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

function Running({ job }: { job: string }) {
  const t = useTranslations('export')
  const progress = useProgress(job)
  const text = t('running', { done: progress?.done ?? 0 })
  return (
    <div role="status">
      <span>{text}</span>
      <Progress label={text} done={progress?.done ?? 0} total={progress?.total ?? 1} />
    </div>
  )
}
