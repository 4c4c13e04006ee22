import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportResult } from '@shared/model/import'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { ChooseFile } from './choose-file'
import styles from './import.module.css'
import { ImportDone } from './import-done'
import { MapColumns } from './map-columns'
import { importQueries } from './queries'

/** From a file to mentions: choose it, see how its columns will look, import, read the report. */
export function ImportPage() {
  const t = useTranslations('import')
  const { client = '' } = useParams({ strict: false })
  const { file, name } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [result, setResult] = useState<ImportResult | null>(null)
  const go = (search: { file?: string; name?: string }) => {
    setResult(null)
    void navigate({ to: '/client/$client/import', params: { client }, search })
  }
  useCommand('back', file === undefined ? undefined : () => go({}))
  if (result)
    return <ImportDone client={client} fileName={name ?? ''} result={result} onAnother={() => go({})} />
  if (file === undefined)
    return <ChooseFile onChosen={(chosen) => go({ file: chosen.token, name: chosen.name })} />
  return (
    <Inspected
      key={file}
      client={client}
      file={file}
      name={name ?? ''}
      onCancel={() => go({})}
      onDone={setResult}
      title={t('title', { file: name ?? '' })}
    />
  )
}

interface InspectedProps {
  client: string
  file: string
  name: string
  title: string
  onCancel: () => void
  onDone: (result: ImportResult) => void
}

function Inspected({ client, file, name, title, onCancel, onDone }: InspectedProps) {
  const t = useTranslations('import')
  const { data: inspection, error } = useQuery(importQueries.inspection(client, file))
  if (inspection) {
    return (
      <MapColumns client={client} file={file} inspection={inspection} onCancel={onCancel} onDone={onDone} />
    )
  }
  return (
    <div className={styles.page}>
      <PaneHeader isScreen title={title}>
        <Button look="bare" keys="Escape" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </PaneHeader>
      <div className={styles.problem}>
        {error ? (
          <FailureNotice error={error} actions={<Button onPress={onCancel}>{t('another')}</Button>} />
        ) : null}
        {!error && <p role="status">{t('looking', { file: name })}</p>}
      </div>
    </div>
  )
}
