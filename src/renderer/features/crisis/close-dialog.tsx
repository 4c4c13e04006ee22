import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import styles from './crisis.module.css'
import { FigureList } from './figure-list'
import { FormDialog } from './form-dialog'
import { useActInRoom } from './queries'
import { useTold } from './use-told'

/** Closes a room with what was learned; the figures come from the data. */
export function CloseDialog({
  client,
  room,
  onClose,
}: {
  client: string
  room: CrisisRoom
  onClose: () => void
}) {
  const t = useTranslations('crisis')
  const { mutate } = useActInRoom(client, room.id)
  const told = useTold(client)
  return (
    <FormDialog
      title={t('closeTitle')}
      action={t('actions.close')}
      isSigned
      fields={[
        { name: 'happened', label: t('happened'), kind: 'area' },
        { name: 'did', label: t('whatWeDid'), kind: 'area' },
        { name: 'changes', label: t('changes'), kind: 'area' },
      ]}
      note={() => (
        <>
          <p className={styles.quiet}>{room.isDrill ? t('figures.drill') : t('closeHint')}</p>
          {room.figures && <FigureList figures={room.figures} />}
        </>
      )}
      onDo={(words, by) => {
        mutate({ do: 'close', ...words, by }, told(t('did.close', { name: room.name })))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
