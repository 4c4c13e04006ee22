import { useNavigate } from '@tanstack/react-router'
import { CircleCheck, CircleSlash } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ImportResult } from '@shared/model/import'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import styles from './import.module.css'
import { saveText } from './queries'
import { RejectTable, rejectsAsCsv } from './reject-table'

interface ImportDoneProps {
  client: string
  fileName: string
  result: ImportResult
  onAnother: () => void
}

/** What became of every row of the file. */
export function ImportDone({ client, fileName, result, onAnother }: ImportDoneProps) {
  const t = useTranslations('import')
  const format = useFormatter()
  const navigate = useNavigate()
  const Icon = result.isCancelled ? CircleSlash : CircleCheck
  const figures = [
    ['read', result.read],
    ['added', result.added],
    ['revised', result.revised],
    ['duplicate', result.duplicate],
    ['rejected', result.rejectedCount],
  ] as const
  return (
    <div className={styles.page}>
      <PaneHeader isScreen title={t('title', { file: fileName })}>
        <Button onPress={onAnother}>{t('another')}</Button>
        <Button
          look="primary"
          autoFocus
          onPress={() => void navigate({ to: '/client/$client/inbox', params: { client }, search: {} })}
        >
          {t('toInbox')}
        </Button>
      </PaneHeader>
      <div className={styles.done}>
        <h2 data-cancelled={result.isCancelled || undefined}>
          <Icon size={24} strokeWidth={1.5} aria-hidden />
          {result.isCancelled
            ? t('cancelledTitle', { count: result.added, shown: format.number(result.added) })
            : t('doneTitle', { count: result.added, shown: format.number(result.added) })}
        </h2>
        {result.isCancelled && <p>{t('cancelledHint')}</p>}
        <dl className={styles.figures}>
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`figures.${name}`)}</dt>
              <dd>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
        {result.rejected.length > 0 && (
          <>
            <h3 className={styles.heading}>
              {t('rejectedTitle', { count: result.rejectedCount })}
              <Button
                size="small"
                onPress={() => void saveText(`${fileName}.rejected.csv`, rejectsAsCsv(result.rejected))}
              >
                {t('saveRejects')}
              </Button>
            </h3>
            <RejectTable rejected={result.rejected} />
          </>
        )}
      </div>
    </div>
  )
}
