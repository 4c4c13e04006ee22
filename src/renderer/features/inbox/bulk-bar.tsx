import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import styles from './bulk-bar.module.css'
import { isSelecting, type Selection } from './use-selection'

/** How many are selected, and what can be done with all of them at once. */
export function BulkBar({ selection, total }: { selection: Selection; total: number }) {
  const t = useTranslations('cases')
  if (!isSelecting(selection)) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk')}>
      <b>{t('selected', { count: selection.isAll ? total : selection.ids.size })}</b>
      {!selection.isAll && selection.ids.size < total && (
        <Button size="small" look="link" onPress={selection.selectAll}>
          {t('selectAll', { count: total })}
        </Button>
      )}
      <span className={styles.end}>
        <Button size="small" onPress={() => runCommand('assign')}>
          {t('assign')}
        </Button>
        <Button size="small" onPress={() => runCommand('tag')}>
          {t('tag')}
        </Button>
        <Button size="small" onPress={() => runCommand('snooze')}>
          {t('snooze')}
        </Button>
        <Button size="small" onPress={() => runCommand('resolve')}>
          {t('done')}
        </Button>
        <Button size="small" look="bare" onPress={selection.clear}>
          {t('clear')}
        </Button>
      </span>
    </div>
  )
}
