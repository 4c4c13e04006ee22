import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseTarget } from '@shared/contract/cases'
import type { CaseDetail } from '@shared/model/case'
import { useCommand } from '../../commands/command-registry'
import { caseQueries, useOpenWindow } from './case-queries'
import { PriorityDialog, ResolveDialog, SpamDialog } from './dialogs/resolve-dialog'
import { MomentDialog } from './dialogs/moment-dialog'
import { EraseDialog, MergeDialog, SplitDialog } from './dialogs/shape-dialogs'
import { AssignDialog, NoteDialog, TagDialog } from './dialogs/text-dialogs'
import { RunningAct } from './running-act'
import { useDoCase } from './use-do-case'

interface CaseCommandsProps {
  client: string
  /** What acts are about: what is selected, else the open case. */
  target: CaseTarget | null
  /** The open case. */
  openId: number | undefined
  onDone: () => void
}

type ActName = 'resolve' | 'snooze' | 'remind' | 'note' | 'tag' | 'priority' | 'assign' | 'spam'
type DialogName = ActName | 'merge-cases' | 'split-case' | 'erase'

/** What can be done with cases by key, menu and palette, and the small dialogs that ask what is needed for it. */
export function CaseCommands({ client, target, openId, onDone }: CaseCommandsProps) {
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const { data: detail } = useQuery({
    ...caseQueries.one(client, openId ?? 0),
    enabled: openId !== undefined,
  })
  const isOne = target !== null && 'ids' in target && target.ids.length === 1 && target.ids[0] === detail?.id
  const name = isOne ? (detail?.person?.name ?? '') : ''
  const { run: act, job } = useDoCase(client, target, name, onDone)
  const opens = (id: DialogName, isReady: boolean) => (isReady ? () => setDialog(id) : undefined)
  const hasTarget = target !== null
  useCommand('resolve', opens('resolve', hasTarget))
  useCommand('snooze', opens('snooze', hasTarget))
  useCommand('remind', opens('remind', hasTarget))
  useCommand('note', opens('note', hasTarget))
  useCommand('tag', opens('tag', hasTarget))
  useCommand('priority', opens('priority', hasTarget))
  useCommand('assign', opens('assign', hasTarget))
  useCommand('spam', opens('spam', hasTarget))
  useCommand('merge-cases', opens('merge-cases', detail !== undefined))
  useCommand('split-case', opens('split-case', (detail?.mentionCount ?? 0) > 1))
  useCommand('erase', opens('erase', detail !== undefined))
  const openWindow = useOpenWindow(client)
  useCommand('open-window', openId === undefined ? undefined : () => openWindow.mutate(openId))
  const navigate = useNavigate()
  const showEvidence = (id: number) =>
    void navigate({ to: '/client/$client/evidence/$id', params: { client, id: String(id) } })
  useCommand('evidence', openId === undefined ? undefined : () => showEvidence(openId))
  useCommand('reopen', hasTarget ? () => act({ do: 'reopen' }) : undefined)
  useCommand('answered', hasTarget ? () => act({ do: 'answered', at: null }) : undefined)
  useCommand('unread', hasTarget ? () => act({ do: 'seen', isSeen: false }) : undefined)
  const close = () => setDialog(null)
  return (
    <>
      <ActDialogs
        client={client}
        dialog={dialog}
        tags={isOne ? (detail?.tags ?? []) : []}
        act={act}
        onClose={close}
      />
      {job && <RunningAct job={job} />}
      {detail && <ShapeDialogs client={client} dialog={dialog} detail={detail} onClose={close} />}
    </>
  )
}

interface ActDialogsProps {
  client: string
  dialog: DialogName | null
  tags: readonly string[]
  act: ReturnType<typeof useDoCase>['run']
  onClose: () => void
}

function ActDialogs({ client, dialog, tags, act, onClose }: ActDialogsProps) {
  const t = useTranslations('cases')
  const { data: counts } = useQuery(caseQueries.counts(client))
  const props = { onDo: act, onClose }
  switch (dialog) {
    case 'resolve':
      return <ResolveDialog {...props} />
    case 'spam':
      return <SpamDialog {...props} />
    case 'priority':
      return <PriorityDialog {...props} />
    case 'assign':
      return <AssignDialog {...props} known={Object.keys(counts?.assignees ?? {})} />
    case 'tag':
      return <TagDialog {...props} known={Object.keys(counts?.tags ?? {})} on={tags} />
    case 'note':
      return <NoteDialog {...props} />
    case 'snooze':
      return (
        <MomentDialog
          title={t('snoozeTitle')}
          onChoose={(until) => act({ do: 'snooze', until })}
          onClose={onClose}
        />
      )
    case 'remind':
      return (
        <MomentDialog
          title={t('remindTitle')}
          onChoose={(at) => act({ do: 'remind', at })}
          onClose={onClose}
        />
      )
    default:
      return null
  }
}

interface ShapeDialogsProps {
  client: string
  dialog: DialogName | null
  detail: CaseDetail
  onClose: () => void
}

function ShapeDialogs({ dialog, ...props }: ShapeDialogsProps) {
  switch (dialog) {
    case 'merge-cases':
      return <MergeDialog {...props} />
    case 'split-case':
      return <SplitDialog {...props} />
    case 'erase':
      return <EraseDialog {...props} />
    default:
      return null
  }
}
