import { Paperclip } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '@shared/contract/shell'
import { Button } from '../../ui/button'
import styles from './entry.module.css'
import { useChooseFile } from './queries'

interface EntryFilesProps {
  files: readonly ChosenFile[]
  onAdd: (file: ChosenFile) => void
  onRemove: (token: string) => void
}

/** Pictures and papers that go with an entry; they can be dropped on the dialog as well. */
export function EntryFiles({ files, onAdd, onRemove }: EntryFilesProps) {
  const t = useTranslations('entry')
  const choose = useChooseFile()
  return (
    <div className={styles.files}>
      {files.map(({ token, name }) => (
        <span key={token} className={styles.file}>
          <Paperclip size={12} aria-hidden />
          {name}
          <Button
            look="link"
            size="small"
            aria-label={t('removeFile', { name })}
            onPress={() => onRemove(token)}
          >
            {t('remove')}
          </Button>
        </span>
      ))}
      <Button
        size="small"
        icon={<Paperclip size={12} aria-hidden />}
        onPress={() => choose.mutate(undefined, { onSuccess: (file) => file && onAdd(file) })}
      >
        {t('attach')}
      </Button>
    </div>
  )
}
