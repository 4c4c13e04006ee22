import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { FileInspection, ImportResult, Mapping } from '@shared/model/import'
import { FailureNotice } from '../../parts/failure-notice'
import { renewLists } from '../../query-client'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { ColumnTable } from './column-table'
import styles from './import.module.css'
import { MappingOptions } from './mapping-options'
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
        isScreen
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
          <h2 className={styles.heading}>
            {t('columns')}
            <span>{inspection.isRemembered ? t('asLastTime') : t('guessed')}</span>
          </h2>
          {inspection.columns.length > 0 ? (
            <ColumnTable
              columns={inspection.columns}
              mapping={mapping}
              onChange={(columns) => change({ columns })}
            />
          ) : (
            <p className={styles.none}>{t('noColumns')}</p>
          )}
          <MappingOptions
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
