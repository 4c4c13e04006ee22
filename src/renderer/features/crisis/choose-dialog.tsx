import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { FormDialog } from './form-dialog'
import { crisisQueries, useActInRoom } from './queries'
import { useLang } from './use-lang'
import { useStatementName } from './use-statement-name'
import { useTold } from './use-told'

interface ChooseDialogProps {
  client: string
  room: CrisisRoom
  onClose: () => void
}

/** Which statement the room works with. */
export function ChooseDialog({ client, room, onClose }: ChooseDialogProps) {
  const t = useTranslations('crisis')
  const nameOf = useStatementName(client)
  const { data: statements } = useQuery(crisisQueries.statements(client, useLang()))
  const { mutate } = useActInRoom(client, room.id)
  const told = useTold(client)
  const options = statements?.map(({ name }) => ({ value: name, text: nameOf(name) })) ?? []
  const start = room.statement?.name ?? options[0]?.value ?? ''
  return (
    <FormDialog
      title={t('statement.use')}
      fields={[{ name: 'statement', label: t('statement.title'), kind: 'choice', start, options }]}
      onDo={({ statement }) => {
        mutate({ do: 'use-statement', name: statement }, told(t('did.use', { name: nameOf(statement) })))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
