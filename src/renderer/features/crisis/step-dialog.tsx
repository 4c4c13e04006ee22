import { useTranslations } from 'use-intl'
import { systemTimeZone } from '@shared/model/clock'
import type { CrisisRoom, CrisisStep } from '@shared/model/crisis'
import { readWhenIn } from '@shared/text/when/read-when-in'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { FormDialog } from './form-dialog'
import { useActInRoom } from './queries'
import { useTold } from './use-told'

interface StepDialogProps {
  client: string
  room: CrisisRoom
  step: CrisisStep | null
  onClose: () => void
}

/** What is to be done by whom until when; an empty field for the date leaves it as it is. */
export function StepDialog({ client, room, step, onClose }: StepDialogProps) {
  const t = useTranslations('crisis')
  const when = useTranslations('when')
  const time = useTime()
  const { mutate, error } = useActInRoom(client, room.id)
  const told = useTold(client)
  const read = (text: string) => readWhenIn(text, room.clockAt, systemTimeZone(), systemTimeZone())
  const drop = () => {
    if (!step) return
    mutate({ do: 'drop-step', step: step.id }, told(t('did.dropStep', { text: step.text })))
    onClose()
  }
  return (
    <FormDialog
      title={t('steps.editTitle')}
      error={error}
      fields={[
        { name: 'text', label: t('steps.text'), start: step?.text ?? '' },
        { name: 'owner', label: t('steps.owner'), start: step?.owner ?? '', isOptional: true },
        {
          name: 'due',
          label: t('steps.dueField'),
          hint: step?.dueAt ? time.compact(step.dueAt) : when('hint'),
          isOptional: true,
          problemOf: (text) => (read(text) === null ? when('unreadable') : undefined),
        },
      ]}
      note={() =>
        step && (
          <div>
            <Button look="danger" size="small" onPress={drop}>
              {t('steps.remove')}
            </Button>
          </div>
        )
      }
      onDo={({ text, owner, due }) => {
        const dueAt = due.trim() === '' ? (step?.dueAt ?? null) : read(due)
        mutate(
          { do: 'set-step', step: step?.id ?? null, text, owner: owner.trim() || null, dueAt },
          told(t('did.step', { text })),
        )
        onClose()
      }}
      onClose={onClose}
    />
  )
}
