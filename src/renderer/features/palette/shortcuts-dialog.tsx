import { useTranslations } from 'use-intl'
import { commands } from '@shared/commands'
import { Dialog } from '../../ui/dialog'
import { Keys } from '../../ui/keys'
import styles from './shortcuts-dialog.module.css'

/** Every command that has a key, with its keys. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  return (
    <Dialog title={t('commands.shortcuts')} isOpen onClose={onClose}>
      <dl className={styles.keys}>
        {commands
          .filter(({ keys }) => keys.length > 0)
          .map(({ id, keys }) => (
            <div key={id}>
              <dt>{t(`commands.${id}`)}</dt>
              <dd>
                {keys.map((key) => (
                  <Keys key={key} keys={key} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Dialog>
  )
}
