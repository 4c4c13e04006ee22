import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Backup } from '@shared/model/backup'
import type { ClientRow } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { sayOutcome } from '../../parts/outcome'
import { useTime } from '../../parts/use-time'
import { useFailureWords } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Empty } from '../../ui/empty'
import { Notice } from '../../ui/notice'
import table from '../../ui/table.module.css'
import styles from './clients.module.css'
import { backupQueries, useDrill, useMakeBackup, useRestoreBackup } from './queries'

/** The backups of a client: made, tried, and brought back as a client of their own. */
export function BackupsDialog({ client, onClose }: { client: ClientRow; onClose: () => void }) {
  const t = useTranslations('backups')
  const failureWords = useFailureWords()
  const time = useTime()
  const { data: state } = useQuery(backupQueries.list(client.id))
  const make = useMakeBackup()
  const [found, setFound] = useState<string | null>(null)
  return (
    <Dialog title={t('title', { name: client.name })} isOpen onClose={onClose}>
      <div className={styles.backups}>
        {state?.failure && (
          <Notice
            tone="danger"
            title={t('failed', {
              at: time.compact(state.failure.at),
              reason: failureWords(new Failure(state.failure.reason.code, state.failure.reason.data)),
            })}
          />
        )}
        {found !== null && <p role="status">{found}</p>}
        {state?.backups.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
        {state && state.backups.length > 0 && (
          <BackupTable client={client} backups={state.backups} onFound={setFound} />
        )}
      </div>
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('close')}
        </Button>
        <Button
          look="primary"
          isDisabled={make.isPending}
          onPress={() =>
            make.mutate(client.id, {
              onSuccess: ({ mentions }) => setFound(t('made', { name: client.name, mentions })),
              onError: (error) => setFound(failureWords(error)),
            })
          }
        >
          {t('make')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface BackupTableProps {
  client: ClientRow
  backups: readonly Backup[]
  onFound: (text: string) => void
}

function BackupTable({ client, backups, onFound }: BackupTableProps) {
  const t = useTranslations('backups')
  const failureWords = useFailureWords()
  const format = useFormatter()
  const time = useTime()
  const drill = useDrill(client.id)
  const restore = useRestoreBackup(client.id)
  const failed = (error: Error) => onFound(failureWords(error))
  const bring = ({ name: backup, at }: Backup) =>
    restore.mutate(
      { backup, name: t('restoreName', { name: client.name, date: time.day(at) }) },
      { onSuccess: ({ name }) => sayOutcome({ text: t('restored', { name }) }), onError: failed },
    )
  const tryOut = (backup: string) =>
    drill.mutate(backup, {
      onSuccess: ({ ok, mentions, failed: checks }) =>
        onFound(ok ? t('drilled', { mentions }) : t('drillBad', { failed: checks.join(', ') })),
      onError: failed,
    })
  const megabytes = (bytes: number) =>
    format.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('when')}</th>
          <th className={table.number}>{t('mentions')}</th>
          <th className={table.number}>{t('cases')}</th>
          <th className={table.number}>{t('size')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td>{time.compact(backup.at)}</td>
            <td className={table.number}>{format.number(backup.mentions)}</td>
            <td className={table.number}>{format.number(backup.cases)}</td>
            <td className={table.number}>{megabytes(backup.bytes)}</td>
            <td className={styles.actions}>
              <Button size="small" look="bare" onPress={() => tryOut(backup.name)}>
                {t('drill')}
              </Button>
              <Button size="small" onPress={() => bring(backup)}>
                {t('restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
