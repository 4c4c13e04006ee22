import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { dateOrders, type FileInspection, type ImportResult, type Mapping } from '@shared/model/import'
import { platforms } from '@shared/model/mention'
import { FailureNotice } from '../../parts/failure-notice'
import { renewLists } from '../../query-client'
import { Button } from '../../ui/button'
import { Choice, TextInput } from '../../ui/field'
import { PaneHeader } from '../../ui/pane-header'
import { clientQueries } from '../clients/queries'
import { ColumnTable } from './column-table'
import styles from './import.module.css'
import { PreviewPane } from './preview-pane'
import { importQueries, useRunImport } from './queries'
import { RunningImport } from './running-import'

interface MapColumnsProps {
  client: string
  file: string
  inspection: FileInspection
  onCancel: () => void
  onDone: (result: ImportResult) => void
}

/** The mapping beside its effect; nothing is written before the button is pressed. */
export function MapColumns({ client, file, inspection, onCancel, onDone }: MapColumnsProps) {
  const t = useTranslations('import')
  const format = useFormatter()
  const [mapping, setMapping] = useState<Mapping>(() => withZone(inspection))
  const [subject, setSubject] = useState<number | undefined>()
  const [job, setJob] = useState<string | null>(null)
  const { data: preview, error } = useQuery(importQueries.preview(client, file, mapping))
  const run = useRunImport()
  const change = (part: Partial<Mapping>) => setMapping({ ...mapping, ...part })
  const start = () => {
    const id = crypto.randomUUID()
    setJob(id)
    run.mutate(
      { client, file, mapping, job: id, ...(subject !== undefined && { subject }) },
      {
        onSuccess: (result) => {
          void renewLists(client)
          onDone(result)
        },
        onSettled: () => setJob(null),
      },
    )
  }
  useStartKey(start, job === null && error === null)
  const importable = preview ? preview.counts.new + preview.counts.revised : 0
  return (
    <div className={styles.page}>
      <PaneHeader
        title={t('title', { file: inspection.fileName })}
        note={<FileNote inspection={inspection} />}
      >
        <Button look="bare" onPress={onCancel} isDisabled={job !== null}>
          {t('cancel')}
        </Button>
        <Button
          look="primary"
          keys="Mod+Enter"
          onPress={start}
          isDisabled={job !== null || !preview || error !== null}
        >
          {preview && !preview.isPartial
            ? t('importRows', { count: importable, shown: format.number(importable) })
            : t('importAll')}
        </Button>
      </PaneHeader>
      {job !== null && <RunningImport job={job} />}
      {(run.error ?? error) && (
        <div className={styles.problem}>
          <FailureNotice error={run.error ?? error} />
        </div>
      )}
      <div className={styles.panes}>
        <section className={styles.mapping} aria-label={t('columns')}>
          <h3 className={styles.heading}>
            {t('columns')}
            <span>{inspection.isRemembered ? t('asLastTime') : t('guessed')}</span>
          </h3>
          {inspection.columns.length > 0 ? (
            <ColumnTable
              columns={inspection.columns}
              mapping={mapping}
              onChange={(columns) => change({ columns })}
            />
          ) : (
            <p className={styles.none}>{t('noColumns')}</p>
          )}
          <Options
            client={client}
            mapping={mapping}
            onChange={change}
            subject={subject}
            onSubject={setSubject}
          />
        </section>
        <PreviewPane preview={preview} fileName={inspection.fileName} />
      </div>
    </div>
  )
}

/** Times without a zone are read in this computer's, unless the layout was mapped before. */
function withZone({ mapping, isRemembered, fileName }: FileInspection): Mapping {
  if (isRemembered) return mapping
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { ...mapping, timeZone, sourceName: fileName.replace(/\.[^.]+$/, '') || fileName }
}

function useStartKey(start: () => void, isReady: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isReady && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function FileNote({ inspection }: { inspection: FileInspection }) {
  const t = useTranslations('import')
  const format = useFormatter()
  const { format: fileFormat, encoding, delimiter, sizeBytes } = inspection
  const delimiters: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }
  const parts = [
    fileFormat.toUpperCase(),
    format.number(Math.max(1, Math.round(sizeBytes / 1024)), { style: 'unit', unit: 'kilobyte' }),
    encoding?.toUpperCase(),
    delimiter && t(`delimiters.${(delimiters[delimiter] ?? 'comma') as 'comma'}`),
  ]
  return <>{parts.filter(Boolean).join(', ')}</>
}

interface OptionsProps {
  client: string
  mapping: Mapping
  onChange: (part: Partial<Mapping>) => void
  subject: number | undefined
  onSubject: (subject: number) => void
}

/** What no column can say: how to read dates and ratings, where the texts were written, about whom. */
function Options({ client, mapping, onChange, subject, onSubject }: OptionsProps) {
  const t = useTranslations()
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const hasChannel = Object.values(mapping.columns).includes('channel')
  return (
    <div className={styles.options}>
      {!hasChannel && (
        <>
          <TextInput
            label={t('import.sourceName')}
            value={mapping.sourceName ?? ''}
            onChange={(sourceName) => onChange({ sourceName: sourceName || undefined })}
          />
          <Choice
            label={t('import.platform')}
            value={mapping.platform}
            options={platforms.map((value) => ({ value, text: t(`platforms.${value}`) }))}
            onChange={(platform) => onChange({ platform })}
          />
        </>
      )}
      {subjects.length > 0 && (
        <Choice
          label={t('import.subject')}
          value={String(subject ?? subjects[0]?.id)}
          options={subjects.map(({ id, name }) => ({ value: String(id), text: name }))}
          onChange={(value) => onSubject(Number(value))}
        />
      )}
      <Choice
        label={t('import.dateOrder')}
        value={mapping.dateOrder}
        options={dateOrders.map((value) => ({ value, text: t(`import.dateOrders.${value}`) }))}
        onChange={(dateOrder) => onChange({ dateOrder })}
      />
      <Choice
        label={t('import.ratingMax')}
        value={String(mapping.ratingMax)}
        options={['5', '10', '100'].map((value) => ({ value, text: value }))}
        onChange={(value) => onChange({ ratingMax: Number(value) })}
      />
    </div>
  )
}
