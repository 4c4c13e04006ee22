import { useTranslations } from 'use-intl'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { chooseFolder } from './queries'
import styles from './reports.module.css'

/** A token is there where another folder was chosen; null where none is wanted any more. */
export interface FolderDraft {
  path: string | null
  token?: string | null
}

/** A folder of this computer, chosen in the dialog of the system. */
export function FolderField({
  folder,
  onChange,
}: {
  folder: FolderDraft
  onChange: (folder: FolderDraft) => void
}) {
  const t = useTranslations('reports.delivery')
  const sayFailure = useSayFailure()
  const choose = () =>
    void chooseFolder().then(
      (chosen) => chosen && onChange({ path: chosen.name, token: chosen.token }),
      sayFailure,
    )
  return (
    <div className={styles.labelled}>
      <span>{t('folder')}</span>
      <p className={styles.path}>{folder.path ?? <span className={styles.quiet}>{t('noFolder')}</span>}</p>
      <div className={styles.pair}>
        <Button onPress={choose}>{t('chooseFolder')}</Button>
        {folder.path !== null && (
          <Button look="bare" onPress={() => onChange({ path: null, token: null })}>
            {t('dropFolder')}
          </Button>
        )}
      </div>
      <small>{t('folderHint')}</small>
    </div>
  )
}
