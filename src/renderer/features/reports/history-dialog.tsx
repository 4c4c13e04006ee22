import { useTranslations } from 'use-intl'
import type { ReportRow } from '@shared/model/report'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import styles from './reports.module.css'

interface HistoryDialogProps {
  report: ReportRow
  onClose: () => void
}

/** Each file that was made of a report: when, where it went, and by which sum its bytes are known. */
export function HistoryDialog({ report: { copies }, onClose }: HistoryDialogProps) {
  const t = useTranslations('reports')
  const time = useTime()
  return (
    <Dialog title={t('history.title')} isOpen onClose={onClose} isWide>
      <p className={styles.quiet}>{t('history.means')}</p>
      <ol className={styles.history}>
        {copies.map(({ at, form, place, sha256 }, index) => (
          <li key={index}>
            <b>
              {form === 'pdf' ? 'PDF' : t(`forms.${form}`)}, {time.moment(at)}
            </b>
            <span className={styles.path}>{place}</span>
            <code>{sha256}</code>
          </li>
        ))}
      </ol>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('history.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
