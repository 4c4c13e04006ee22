import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { FormDialog } from './form-dialog'
import { useActInRoom } from './queries'
import { useTold } from './use-told'

/** One entry for the log. */
export function DecisionDialog({
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
      title={t('decisions.log')}
      isSigned
      fields={[{ name: 'text', label: t('decisions.text'), kind: 'area', hint: t('decisions.hint') }]}
      onDo={({ text }, by) => {
        mutate({ do: 'decide', text, by }, told(t('did.decide')))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
