import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PromiseAction, PromiseRow } from '@shared/model/promise'
import { useCommand } from '../../commands/command-registry'
import { useSayFailure } from '../../parts/use-failure-words'
import { useSayStep } from '../../parts/use-say-step'
import { DueDialog } from './due-dialog'
import { LineDialog } from './line-dialog'
import { NewPromiseDialog } from './new-promise-dialog'
import { useActOnPromise } from './queries'
import { useOpenCase } from './use-open-case'

interface PromiseCommandsProps {
  client: string
  row: PromiseRow | undefined
  timeZone: string
}

type DialogName = 'new' | 'keep' | 'move' | 'give'

/** What can be done with the active promise by key, button and palette, and what has to be asked for it. */
export function PromiseCommands({ client, row, timeZone }: PromiseCommandsProps) {
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const act = useAct(client, row)
  const isPending = row?.status === 'pending'
  const isFound = row?.status === 'found'
  const opens = (name: DialogName, isReady: boolean) => (isReady ? () => setDialog(name) : undefined)
  useCommand('promise-new', opens('new', true))
  useCommand('promise-keep', opens('keep', isPending))
  useCommand('promise-move', opens('move', isPending))
  useCommand('promise-give', opens('give', isPending || isFound))
  useCommand('promise-confirm', isFound ? () => act({ do: 'confirm' }) : undefined)
  useCommand('promise-break', isPending ? () => act({ do: 'break' }) : undefined)
  useCommand('promise-cancel', isPending || isFound ? () => act({ do: 'cancel' }) : undefined)
  const openCase = useOpenCase(client, row)
  useCommand('open', isFound ? () => act({ do: 'confirm' }) : openCase)
  const close = () => setDialog(null)
  if (dialog === 'new') return <NewPromiseDialog client={client} timeZone={timeZone} onClose={close} />
  return row ? <ActDialog dialog={dialog} row={row} timeZone={timeZone} act={act} onClose={close} /> : null
}

interface ActDialogProps {
  dialog: DialogName | null
  row: PromiseRow
  timeZone: string
  act: (action: PromiseAction) => void
  onClose: () => void
}

function ActDialog({ dialog, row, timeZone, act, onClose }: ActDialogProps) {
  const t = useTranslations()
  switch (dialog) {
    case 'keep':
      return (
        <LineDialog
          title={t('promises.keepTitle')}
          label={t('promises.proofLabel')}
          hint={t('promises.proofHint')}
          missing={t('promises.proofMissing')}
          onDo={(proof) => act({ do: 'keep', proof })}
          onClose={onClose}
        />
      )
    case 'give':
      return (
        <LineDialog
          title={t('promises.giveTitle')}
          label={t('cases.owner')}
          hint={t('cases.assignHint')}
          start={row.owner ?? ''}
          onDo={(name) => act({ do: 'give', to: name === '' ? null : name })}
          onClose={onClose}
        />
      )
    case 'move':
      return (
        <DueDialog
          title={t('promises.moveTitle')}
          timeZone={timeZone}
          onDo={(dueAt) => act({ do: 'move', dueAt })}
          onClose={onClose}
        />
      )
    default:
      return null
  }
}

function useAct(client: string, row: PromiseRow | undefined) {
  const t = useTranslations('promises')
  const sayFailure = useSayFailure()
  const { mutate } = useActOnPromise(client)
  const say = useSayStep(client)
  return (action: PromiseAction) => {
    if (!row) return
    mutate(
      { promise: row.id, action },
      {
        onSuccess: ({ step }) => say(t(`did.${action.do}`, { text: row.text }), step),
        onError: sayFailure,
      },
    )
  }
}
