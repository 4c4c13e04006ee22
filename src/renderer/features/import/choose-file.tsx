import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '@shared/contract/shell'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import styles from './import.module.css'
import { useChooseFile } from './queries'

/** A file by dialog, or by dropping it on any place of the window; both do the same. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const t = useTranslations('import')
  const choose = useChooseFile()
  const [isOver, setOver] = useState(false)
  return (
    <div className={styles.page}>
      <PaneHeader isScreen title={t('chooseTitle')} />
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <FileUp size={32} strokeWidth={1.25} aria-hidden />
        <h2>{t('dropTitle')}</h2>
        <p>{t('dropHint')}</p>
        <Button
          look="primary"
          autoFocus
          onPress={() => choose.mutate(undefined, { onSuccess: (file) => file && onChosen(file) })}
        >
          {t('choose')}
        </Button>
        <p className={styles.small}>{t('formats')}</p>
      </div>
    </div>
  )
}
