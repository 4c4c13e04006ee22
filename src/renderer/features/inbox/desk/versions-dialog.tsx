import { useQuery } from '@tanstack/react-query'
import { diffWordsWithSpace } from 'diff'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Reply } from '@shared/model/reply'
import { useTime } from '../../../parts/use-time'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import styles from './desk.module.css'
import { replyQueries } from './reply-queries'

interface VersionsDialogProps {
  client: string
  reply: Reply
  /** What stands there now. */
  text: string
  onTake: (text: string) => void
  onClose: () => void
}

/** What a reply said before, each beside what stands there now. */
export function VersionsDialog({ client, reply, text, onTake, onClose }: VersionsDialogProps) {
  const t = useTranslations('desk')
  const time = useTime()
  const { data: versions = [] } = useQuery({ ...replyQueries.versions(client, reply.id), staleTime: 0 })
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0]
  return (
    <Dialog title={t('versions')} isOpen onClose={onClose}>
      {versions.length === 0 && <p>{t('noVersions')}</p>}
      <div className={styles.versions}>
        {versions.map(({ version, at }) => (
          <Button key={version} size="small" onPress={() => setChosen(version)}>
            {time.compact(at)}
          </Button>
        ))}
      </div>
      {shown && (
        <p className={styles.diff} dir="auto">
          {diffWordsWithSpace(shown.text.slice(0, 8000), text.slice(0, 8000)).map(
            ({ added, removed, value }, index) => {
              if (added) return <ins key={index}>{value}</ins>
              return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>
            },
          )}
        </p>
      )}
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={!shown}
          onPress={() => {
            if (shown) onTake(shown.text)
            onClose()
          }}
        >
          {t('takeVersion')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
